package dev.migrations.sample;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adds and lists chats and exchanges. */
@RestController
class ChatLogController {

    private final Chats chats;
    private final Exchanges exchanges;

    ChatLogController(Chats chats, Exchanges exchanges) {
        this.chats = chats;
        this.exchanges = exchanges;
    }

    @PostMapping("/chats")
    @ResponseStatus(HttpStatus.CREATED)
    Chat add(@RequestBody NewChat chat) {
        return chats.add(chat);
    }

    @GetMapping("/chats")
    List<Chat> chats() {
        return chats.all();
    }

    @PostMapping("/chats/{chatId}/exchanges")
    @ResponseStatus(HttpStatus.CREATED)
    Exchange add(@PathVariable String chatId, @RequestBody NewExchange exchange) {
        requireChat(chatId);
        return exchanges.add(chatId, exchange);
    }

    @GetMapping("/chats/{chatId}/exchanges")
    List<Exchange> exchanges(@PathVariable String chatId) {
        requireChat(chatId);
        return exchanges.of(chatId);
    }

    @GetMapping("/exchanges")
    List<Exchange> search(@RequestParam String search) {
        return exchanges.search(search);
    }

    private void requireChat(String chatId) {
        if (!chats.contains(chatId)) {
            throw new UnknownChatException(chatId);
        }
    }
}
