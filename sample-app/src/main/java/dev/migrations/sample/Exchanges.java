package dev.migrations.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Repository;

/** The table {@code exchanges}. Thread-safe. */
@Repository
class Exchanges {

    private static final String INSERT = """
            INSERT INTO exchanges
                (chat_id, asked_at, prompt, reply, prompt_tokens, reply_tokens, cost_micros, search_text)
            VALUES (:chatId, :askedAt, :prompt, :reply, :promptTokens, :replyTokens, :costMicros, :searchText)
            RETURNING exchange_id
            """;
    private static final String SELECT = """
            SELECT exchange_id, chat_id, asked_at, prompt, reply, prompt_tokens, reply_tokens, cost_micros
            FROM exchanges
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Exchanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Exchange add(String chatId, NewExchange exchange) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        long exchangeId = jdbc.sql(INSERT)
                .param("chatId", chatId)
                .param("askedAt", now.toEpochMilli())
                .param("prompt", exchange.prompt())
                .param("reply", exchange.reply())
                .param("promptTokens", exchange.promptTokens())
                .param("replyTokens", exchange.replyTokens())
                .param("costMicros", exchange.costMicros())
                .param("searchText", SearchText.of(exchange.prompt() + "\n" + exchange.reply()))
                .query(Long.class)
                .single();
        return new Exchange(
                exchangeId,
                chatId,
                now,
                exchange.prompt(),
                exchange.reply(),
                exchange.promptTokens(),
                exchange.replyTokens(),
                exchange.costMicros());
    }

    List<Exchange> of(String chatId) {
        return jdbc.sql(SELECT + "WHERE chat_id = ? ORDER BY exchange_id")
                .param(chatId)
                .query(Exchanges::exchange)
                .list();
    }

    /** Those that have the words, in this order, in the prompt or the reply; case and accents do not count. */
    List<Exchange> search(String words) {
        String pattern = SearchText.of(words).replaceAll("([!%_])", "!$1");
        return jdbc.sql(SELECT + "WHERE search_text LIKE ? ESCAPE '!' ORDER BY exchange_id")
                .param("%" + pattern + "%")
                .query(Exchanges::exchange)
                .list();
    }

    private static Exchange exchange(ResultSet row, int number) throws SQLException {
        return new Exchange(
                row.getLong("exchange_id"),
                row.getString("chat_id"),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                row.getString("prompt"),
                row.getString("reply"),
                (Integer) JdbcUtils.getResultSetValue(row, row.findColumn("prompt_tokens"), Integer.class),
                (Integer) JdbcUtils.getResultSetValue(row, row.findColumn("reply_tokens"), Integer.class),
                (Long) JdbcUtils.getResultSetValue(row, row.findColumn("cost_micros"), Long.class));
    }
}
