package dev.migrations.internal.store;

/** Drivers put the URL that they could not use into their messages, with whatever is in it. */
final class UrlSecrets {

    private UrlSecrets() {}

    /** The text without the users and parameters of JDBC URLs in it, which hardly any has. */
    static String removedFrom(String text) {
        if (!text.contains("jdbc:")) {
            return text;
        }
        String withoutUsers = text.replaceAll("(jdbc:[^\\s?;]*//)[^\\s/?;]*@", "$1");
        return withoutUsers.replaceAll("(jdbc:[^\\s?;]*)[?;]\\S*", "$1");
    }
}
