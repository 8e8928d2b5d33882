package dev.migrations.error;

import java.util.List;

/** Ids in a sentence, of which there may be thousands. */
final class Named {

    private static final int MOST = 5;

    private Named() {}

    static String some(List<String> ids) {
        String shown = String.join(", ", ids.subList(0, Math.min(MOST, ids.size())));
        return ids.size() > MOST ? shown + " and " + (ids.size() - MOST) + " more" : shown;
    }
}
