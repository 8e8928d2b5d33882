package dev.migrations.internal.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query whose rows are gone through in the order of a key, as the text of the queries that this takes.
 *
 * @param sql the query
 * @param key the columns of the key, as they are written in SQL
 * @param batchSize the rows of a page
 */
record KeyedQuery(String sql, List<String> key, int batchSize) {

    KeyedQuery {
        if (batchSize < 1 || key.isEmpty()) {
            throw new IllegalArgumentException(
                    key.isEmpty() ? "a key has at least one column" : "a batch has at least one row");
        }
    }

    /** How many rows there are, and of each column of the key how many are not null. */
    String counts() {
        return key.stream().map(k -> "count(" + k + ")").collect(Collectors.joining(", ", "SELECT count(*), ", rows()));
    }

    /** The first rows, with one that is behind the page. */
    String first() {
        return "SELECT *" + rows() + page();
    }

    /** The rows behind a key: one parameter for each of {@link #placesBehind}. */
    String next() {
        return "SELECT *" + rows() + "\nWHERE " + (key.size() == 1 ? "" : key.get(0) + " >= ? AND ") + behind(0)
                + page();
    }

    /** The key of each row, in their order. */
    String keys() {
        String keys = String.join(", ", key);
        return "SELECT " + keys + rows() + "\nORDER BY " + keys;
    }

    /** The rows behind a key and up to another, where there are both: the parameters of both, one after the other. */
    String between(boolean lower, boolean upper) {
        List<String> conditions = new ArrayList<>();
        if (lower) {
            conditions.add((key.size() == 1 ? "" : key.get(0) + " >= ? AND ") + behind(0));
        }
        if (upper) {
            conditions.add((key.size() == 1 ? "" : key.get(0) + " <= ? AND ") + upTo(0));
        }
        return "SELECT *" + rows() + (conditions.isEmpty() ? "" : "\nWHERE " + String.join(" AND ", conditions))
                + "\nORDER BY " + String.join(", ", key);
    }

    private String upTo(int from) {
        String column = key.get(from);
        return from == key.size() - 1
                ? column + " <= ?"
                : "(" + column + " < ? OR (" + column + " = ? AND " + upTo(from + 1) + "))";
    }

    /** The rows with a key. */
    String same() {
        return key.stream()
                .map(k -> k + " = ?")
                .collect(Collectors.joining(" AND ", "SELECT count(*)" + rows() + "\nWHERE ", ""));
    }

    /** Written out, because MySQL uses no index for a comparison of rows. */
    private String behind(int from) {
        String column = key.get(from);
        return from == key.size() - 1
                ? column + " > ?"
                : "(" + column + " > ? OR (" + column + " = ? AND " + behind(from + 1) + "))";
    }

    /** Which value of the key each parameter of {@link #next} is, and each of one end of {@link #between}. */
    List<Integer> placesBehind() {
        List<Integer> places = new ArrayList<>();
        if (key.size() > 1) {
            places.add(0);
        }
        for (int i = 0; i < key.size(); i++) {
            places.add(i);
            if (i < key.size() - 1) {
                places.add(i);
            }
        }
        return places;
    }

    /** A comment at its end must not swallow what comes behind it. */
    private String rows() {
        String query = sql.strip();
        String single = query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
        return "\nFROM (" + single + "\n) keyed_rows";
    }

    private String page() {
        return "\nORDER BY " + String.join(", ", key) + "\nLIMIT " + (batchSize + 1L);
    }
}
