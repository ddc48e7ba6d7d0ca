package org.duban.faults.check;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds in a fact the words its client said. */
final class Words {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Words() {}

    /** Null where nobody says anything. */
    static @Nullable String of(Kept fact) {
        JsonNode data = JSON.readTree(fact.payload());
        return switch (fact.type()) {
            case "duban.task.progress-posted.v1" -> data.path("done").asString("");
            case "duban.filing.drafted.v1" -> data.path("content").path("text").asString("");
            case "duban.filing.returned.v1" -> data.path("reason").asString("");
            default -> null;
        };
    }

    static boolean isOfTheStorm(String words) {
        return words.matches("(update|draft|return|probe) \\d+ of .*");
    }
}
