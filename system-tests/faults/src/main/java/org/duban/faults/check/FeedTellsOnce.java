package org.duban.faults.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.faults.check.Evidence.Listening;
import org.duban.faults.load.FeedReader.Heard;

/** What somebody heard who came back to the feed with the last position, again and again. */
final class FeedTellsOnce implements Invariant {

    @Override
    public String sentence() {
        return "Who comes back to the live feed with the last position hears every later fact"
                + " exactly once, those of one aggregate in their order.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        for (Listening listening : evidence.listening()) {
            judge(listening, evidence, breaches);
        }
        return breaches;
    }

    private static void judge(Listening listening, Evidence evidence, List<String> breaches) {
        String who = listening.department().isEmpty() ? "the office" : listening.department();
        Set<String> heard = new HashSet<>();
        Map<String, Long> reached = new HashMap<>();
        for (Heard entry : listening.heard()) {
            String id = entry.aggregate() + "/" + entry.revision();
            if (!heard.add(id)) {
                breaches.add(who + " heard " + id + " twice");
            }
            Long before = reached.put(entry.aggregate(), entry.revision());
            if (before != null && before > entry.revision()) {
                breaches.add(who + " heard " + id + " after /" + before);
            }
        }
        if (listening.resets() > 0) {
            return; // they were told that something is missing, and looked afresh
        }
        for (Kept fact : evidence.facts()) {
            if (isShown(fact, listening)
                    && !listening.before().contains(fact.id())
                    && !heard.contains(fact.id())) {
                breaches.add(who + " never heard " + fact.id());
            }
        }
    }

    private static boolean isShown(Kept fact, Listening listening) {
        String audience = String.valueOf(fact.headers().get("ce_audience"));
        return listening.department().isEmpty()
                || Arrays.asList(audience.split(",")).contains(listening.department());
    }
}
