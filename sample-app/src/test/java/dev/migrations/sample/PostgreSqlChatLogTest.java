package dev.migrations.sample;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgreSqlChatLogTest extends ChatLogContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase database = TestDatabase.postgresql();
        properties.add("spring.datasource.url", database::url);
    }
}
