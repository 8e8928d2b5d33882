package dev.migrations.benchmarks.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What of the comparison is run: all of it, or what {@code -Dbenchmark.*} says.
 *
 * @param sizes how many revisions
 * @param rounds how often each cell is measured
 * @param databases {@code sqlite}, {@code postgresql}
 * @param tools which tools; the floor is always among them
 * @param verbs what they do
 * @param files {@code disk}, {@code jar}
 * @param starts how many pairs of starts of the sample; none for zero
 */
record Selection(
        List<Integer> sizes,
        int rounds,
        List<String> databases,
        List<Tool> tools,
        List<Verb> verbs,
        List<String> files,
        int starts) {

    private static final boolean QUICK = Boolean.getBoolean("benchmark.quick");

    static Selection ofSystemProperties() {
        return new Selection(
                list("sizes", QUICK ? "100,1000" : "100,1000,10000", Integer::valueOf),
                number("rounds", QUICK ? 3 : 5),
                list("databases", "sqlite,postgresql", Function.identity()),
                withFloor(list("tools", names(Tool.values()), Selection::tool)),
                list("verbs", names(Verb.values()), Selection::verb),
                list("files", "disk,jar", Function.identity()),
                number("starts", QUICK ? 3 : 10));
    }

    /** Those that are about histories of many sizes. */
    List<Verb> historyVerbs() {
        return verbs.stream().filter(verb -> verb != Verb.DATA).toList();
    }

    private static List<Tool> withFloor(List<Tool> tools) {
        List<Tool> all = new ArrayList<>(tools);
        if (!all.contains(Tool.JDBC)) {
            all.add(0, Tool.JDBC);
        }
        return List.copyOf(all);
    }

    private static Tool tool(String name) {
        return Tool.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Verb verb(String name) {
        return Verb.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String names(Enum<?>[] values) {
        return String.join(",", Arrays.stream(values).map(Enum::name).toList());
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    private static <T> List<T> list(String name, String otherwise, Function<String, T> parse) {
        return Arrays.stream(text(name, otherwise).split(",", -1))
                .map(String::strip)
                .map(parse)
                .toList();
    }

    /** Maven gives an empty text for what nobody has set. */
    private static String text(String name, String otherwise) {
        String text = System.getProperty("benchmark." + name, "");
        return text.isBlank() ? otherwise : text;
    }
}
