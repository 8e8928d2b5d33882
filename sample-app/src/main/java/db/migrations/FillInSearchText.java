package db.migrations;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Fills in the search text of the exchanges that have none: lower case, accents removed. Java, because no function of
 * SQLite removes accents.
 *
 * <p>The application does the same for each new exchange, with code of its own: this class must still do next year what
 * it does today, and so must not call what may change.
 */
@MigrationRevision(id = "f2287bd6e910", revises = "8d06f3ab5c29", message = "fill in search text")
public final class FillInSearchText implements JavaMigration {

    private static final int BATCH = 500;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    @Override
    public void upgrade(Operations op) throws SQLException {
        List<Row> batch = after(0, op);
        while (!batch.isEmpty()) {
            fillIn(batch, op);
            batch = after(batch.get(batch.size() - 1).exchangeId(), op);
        }
    }

    @Override
    public void downgrade(Operations op) throws SQLException {
        op.execute("UPDATE exchanges SET search_text = NULL");
    }

    private static List<Row> after(long exchangeId, Operations op) throws SQLException {
        String sql = "SELECT exchange_id, prompt, reply FROM exchanges WHERE exchange_id > ? AND search_text IS NULL"
                + " ORDER BY exchange_id LIMIT " + BATCH;
        try (PreparedStatement select = op.connection().prepareStatement(sql)) {
            select.setLong(1, exchangeId);
            return read(select);
        }
    }

    private static List<Row> read(PreparedStatement select) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                rows.add(new Row(found.getLong(1), found.getString(2), found.getString(3)));
            }
        }
        return rows;
    }

    private static void fillIn(List<Row> rows, Operations op) throws SQLException {
        String sql = "UPDATE exchanges SET search_text = ? WHERE exchange_id = ?";
        try (PreparedStatement update = op.connection().prepareStatement(sql)) {
            for (Row row : rows) {
                update.setString(1, row.searchText());
                update.setLong(2, row.exchangeId());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private record Row(long exchangeId, String prompt, String reply) {

        String searchText() {
            String decomposed = Normalizer.normalize(prompt + "\n" + reply, Normalizer.Form.NFKD);
            return ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        }
    }
}
