package dev.migrations.sample;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a search compares: lower case, without accents, so that "cafe" finds "Café". */
final class SearchText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private SearchText() {}

    static String of(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
