package dev.migrations.sample;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no chat of that id. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class UnknownChatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownChatException(String chatId) {
        super("There is no chat " + chatId + ".");
    }
}
