package dev.migrations.dialect.render;

import java.util.UUID;

/** H2's literals. */
final class H2Literals extends Literals {

    @Override
    String uuid(UUID uuid) {
        return "UUID " + quoted(uuid.toString());
    }
}
