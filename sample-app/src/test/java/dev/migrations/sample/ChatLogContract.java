package dev.migrations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the REST interface does, on whichever database. */
@SpringBootTest(properties = "spring.main.banner-mode=off")
@AutoConfigureMockMvc
abstract class ChatLogContract {

    @Autowired
    MockMvcTester web;

    @Test
    void addsAndListsChats() {
        String chatId = addChat("{'title': 'Paris', 'temperature': 0.7}");
        String other = addChat("{'title': 'Rome'}");

        assertThat(read("/chats", "$[?(@.chatId in ['" + chatId + "', '" + other + "'])].['title', 'temperature']"))
                .isEqualTo("[{\"title\":\"Paris\",\"temperature\":0.7},{\"title\":\"Rome\",\"temperature\":null}]");
    }

    @Test
    void addsAndListsExchanges() {
        String chatId = addChat("{'title': 'Paris'}");
        addExchange(chatId, "{'prompt': 'Where?', 'reply': 'There.', 'promptTokens': 2, 'replyTokens': 3}");
        addExchange(chatId, "{'prompt': 'When?', 'reply': 'Then.'}");

        assertThat(read("/chats/" + chatId + "/exchanges", "$[*].['prompt', 'promptTokens']"))
                .isEqualTo("[{\"prompt\":\"Where?\",\"promptTokens\":2},{\"prompt\":\"When?\",\"promptTokens\":null}]");
    }

    @Test
    void addsUpWhatAChatCosts() {
        String chatId = addChat("{'title': 'Paris'}");
        addExchange(chatId, "{'prompt': 'Where?', 'reply': 'There.', 'costMicros': 51}");
        addExchange(chatId, "{'prompt': 'When?', 'reply': 'Then.', 'costMicros': 21}");

        assertThat(read("/chats", "$[?(@.chatId == '" + chatId + "')].['exchanges', 'costMicros']"))
                .isEqualTo("[{\"exchanges\":2,\"costMicros\":72}]");
    }

    @Test
    void findsExchangesWhateverTheCaseAndTheAccents() {
        String chatId = addChat("{'title': 'Paris'}");
        addExchange(chatId, "{'prompt': 'Où est la Crêperie 100%?', 'reply': 'Là.'}");

        assertThat(found("CREPERIE")).isEqualTo("[\"Où est la Crêperie 100%?\"]");
        assertThat(found("100%?")).isEqualTo("[\"Où est la Crêperie 100%?\"]");
        assertThat(found("cr%rie")).isEqualTo("[]");
    }

    @Test
    void knowsNoChatThatWasNotAdded() {
        assertThat(web.get().uri("/chats/none/exchanges")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/chats/none/exchanges", "{'prompt': 'Where?', 'reply': 'There.'}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesAChatWithoutATitle() {
        assertThat(post("/chats", "{}")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void saysThatItsDatabaseIsUpToDate() {
        assertThat(web.get().uri("/actuator/migrations"))
                .bodyJson()
                .extractingPath("$.databases.default.upToDate")
                .isEqualTo(true);
    }

    private String addChat(String json) {
        return JsonPath.read(text(post("/chats", json)), "$.chatId");
    }

    private void addExchange(String chatId, String json) {
        assertThat(post("/chats/" + chatId + "/exchanges", json)).hasStatus(HttpStatus.CREATED);
    }

    private String found(String words) {
        return read("/exchanges?search={words}", "$[*].prompt", words);
    }

    private String read(String path, String jsonPath, Object... variables) {
        String json = text(web.get().uri(path, variables).exchange());
        return JsonPath.read(json, jsonPath).toString();
    }

    private MvcTestResult post(String path, String json) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replace('\'', '"'))
                .exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
