package dev.migrations.revision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several heads in words, and the command that joins them.
 *
 * @param heads two or more heads, in upgrade order
 */
public record SeveralHeads(List<Revision> heads) {

    private static final int SHOWN = 8;

    public SeveralHeads {
        heads = List.copyOf(heads);
    }

    /** {@code Two heads: ae1027a6acf0 add invoice (file.sql), 27c6a30d7c24 add lifespan (file.sql)}. */
    public String describe() {
        return count() + ": " + named();
    }

    /** {@code Two heads}. */
    public String count() {
        return Wording.number(heads.size()) + " heads";
    }

    /** The failure that several heads are where one was asked for. */
    public MultipleHeadsException toException() {
        return new MultipleHeadsException(heads, null);
    }

    /** Each head with its message and the file it comes from; of many, the first ones. */
    public String named() {
        String shown = heads.stream()
                .limit(SHOWN)
                .map(head -> head + " (" + head.origin() + ")")
                .collect(Collectors.joining(", "));
        return heads.size() > SHOWN ? shown + " and " + (heads.size() - SHOWN) + " more" : shown;
    }

    /** {@code migrations merge -m "join invoice and lifespan"}. */
    public String mergeCommand() {
        return "migrations merge -m \"" + mergeMessage() + "\"";
    }

    /** {@code migrations merge ae1027a6acf0 27c6a30d7c24 -m "join invoice and lifespan"}: joins no other head. */
    String mergeCommandOfThese() {
        String ids = heads.stream().map(head -> head.id().value()).collect(Collectors.joining(" "));
        return "migrations merge " + ids + " -m \"" + mergeMessage() + "\"";
    }

    /** {@code join invoice and lifespan}. */
    public String mergeMessage() {
        return "join " + (heads.size() > SHOWN ? heads.size() + " heads" : Wording.and(subjects()));
    }

    /** What the heads are about: their messages without a first word that they have in common; else their ids. */
    private List<String> subjects() {
        List<String> messages = heads.stream().map(Revision::message).toList();
        if (messages.stream().anyMatch(message -> message.isBlank() || message.indexOf('"') >= 0)) {
            return heads.stream().map(head -> head.id().value()).toList();
        }
        Set<String> firstWords = messages.stream()
                .map(message -> message.substring(0, message.indexOf(' ') + 1))
                .collect(Collectors.toSet());
        int common = firstWords.size() == 1 ? firstWords.iterator().next().length() : 0;
        return messages.stream().map(message -> message.substring(common)).toList();
    }
}
