package dev.migrations.internal.store;

import java.util.regex.Pattern;

/** Drivers put the URL that they could not use into their messages, with whatever is in it. */
final class UrlSecrets {

    private static final Pattern USER = Pattern.compile("(jdbc:[^\\s?;]*//)[^\\s/?;]*@");
    private static final Pattern PARAMETERS = Pattern.compile("(jdbc:[^\\s?;]*)[?;]\\S*");

    private UrlSecrets() {}

    /** The text without the users and parameters of JDBC URLs in it. */
    static String removedFrom(String text) {
        if (!text.contains("jdbc:")) {
            return text;
        }
        String withoutUser = USER.matcher(text).replaceAll("$1");
        return PARAMETERS.matcher(withoutUser).replaceAll("$1");
    }
}
