package dev.migrations.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Packages from the ground up, each of which may use those before it and never those after. The root package stands on
 * top. What a rule is broken by comes back as text, so that a test can hold the rules themselves against a tangle.
 *
 * @param root the package that holds them
 * @param packages their names below the root
 */
public record Ladder(String root, List<String> packages) {

    /** Dependencies that lead up the ladder. */
    public List<String> stepsUp(JavaClasses classes) {
        return Stream.iterate(0, i -> i < packages.size(), i -> i + 1)
                .flatMap(i -> broken(nothingAbove(i), classes).stream())
                .toList();
    }

    private ArchRule nothingAbove(int rung) {
        String[] higher = packages.stream().skip(rung + 1L).map(this::qualified).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(qualified(packages.get(rung)))
                .should()
                .dependOnClassesThat(describe(
                        "stand above it",
                        (JavaClass used) -> used.getPackageName().equals(root)
                                || List.of(higher).contains(used.getPackageName())))
                .allowEmptyShould(true);
    }

    /** Cycles among all packages, the root included. */
    public List<String> cycles(JavaClasses classes) {
        return broken(slices().matching("(**)").should().beFreeOfCycles(), classes);
    }

    /** Packages that have no place on the ladder. */
    public List<String> strays(JavaClasses classes) {
        return inhabited(classes)
                .map(JavaPackage::getName)
                .filter(name -> !name.equals(root))
                .filter(name -> packages.stream().map(this::qualified).noneMatch(name::equals))
                .toList();
    }

    /** Packages in which null may be anywhere. */
    public List<String> withoutNullMarked(JavaClasses classes) {
        return inhabited(classes)
                .filter(inhabited -> !inhabited.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
    }

    /** Rungs that hold nothing, so that a rule about them could not fail. */
    public List<String> empty(JavaClasses classes) {
        List<String> inhabited = inhabited(classes).map(JavaPackage::getName).toList();
        return packages.stream()
                .filter(rung -> !inhabited.contains(qualified(rung)))
                .toList();
    }

    private Stream<JavaPackage> inhabited(JavaClasses classes) {
        JavaPackage top = classes.getPackage(root);
        return Stream.concat(Stream.of(top), top.getSubpackagesInTree().stream())
                .filter(found -> !found.getClasses().isEmpty());
    }

    private String qualified(String rung) {
        return root + "." + rung;
    }

    private static List<String> broken(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
