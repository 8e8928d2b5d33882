package dev.migrations.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Repository;

/** The table {@code chats}. Thread-safe. */
@Repository
class Chats {

    private static final String INSERT = """
            INSERT INTO chats (chat_id, title, temperature, created_at)
            VALUES (:chatId, :title, :temperature, :createdAt)
            """;
    private static final String ALL = """
            SELECT c.chat_id, c.title, c.temperature, c.created_at,
                   count(e.exchange_id) AS exchanges, coalesce(sum(e.cost_micros), 0) AS cost_micros
            FROM chats c LEFT JOIN exchanges e ON e.chat_id = c.chat_id
            GROUP BY c.chat_id, c.title, c.temperature, c.created_at
            ORDER BY c.created_at, c.chat_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Chats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Chat add(NewChat chat) {
        String chatId = UUID.randomUUID().toString();
        Instant now = Instant.ofEpochMilli(clock.millis());
        jdbc.sql(INSERT)
                .param("chatId", chatId)
                .param("title", chat.title())
                .param("temperature", chat.temperature())
                .param("createdAt", now.toEpochMilli())
                .update();
        return new Chat(chatId, chat.title(), chat.temperature(), now, 0, 0);
    }

    List<Chat> all() {
        return jdbc.sql(ALL).query(Chats::chat).list();
    }

    boolean contains(String chatId) {
        return jdbc.sql("SELECT 1 FROM chats WHERE chat_id = ?")
                .param(chatId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static Chat chat(ResultSet row, int number) throws SQLException {
        return new Chat(
                row.getString("chat_id"),
                row.getString("title"),
                (Double) JdbcUtils.getResultSetValue(row, row.findColumn("temperature"), Double.class),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getLong("exchanges"),
                row.getLong("cost_micros"));
    }
}
