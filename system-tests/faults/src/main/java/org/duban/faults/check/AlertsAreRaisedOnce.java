package org.duban.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people were told of deadlines: all of it, and nothing twice. */
final class AlertsAreRaisedOnce implements Invariant {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String sentence() {
        return "Nobody is told twice of the same step of the same deadline, and of everything that"
                + " is overdue in the end somebody was told.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        Map<String, String> raised = new HashMap<>();
        Set<String> overdue = new HashSet<>();
        for (Kept fact : evidence.facts()) {
            if (fact.isOwn()) {
                JsonNode alert = JSON.readTree(fact.payload());
                String step =
                        String.join(
                                " ",
                                alert.path("item").asString(),
                                alert.path("kind").asString(),
                                alert.path("rung").asString(),
                                alert.path("due").asString(),
                                alert.path("on").asString());
                String before = raised.putIfAbsent(step, fact.id());
                if (before != null) {
                    breaches.add("%s is told by %s and by %s".formatted(step, before, fact.id()));
                }
                if (alert.path("kind").asString().equals("OVERDUE")) {
                    overdue.add(alert.path("item").asString());
                }
            }
        }
        for (List<Kept> history : evidence.histories().values()) {
            String item = history.getFirst().aggregate();
            if (Overdue.isOverdue(history, evidence.today()) && !overdue.contains(item)) {
                breaches.add(item + " is overdue, and nobody was told");
            }
        }
        return breaches;
    }
}
