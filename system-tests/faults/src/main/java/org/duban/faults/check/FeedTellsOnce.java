package org.duban.faults.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.faults.check.Evidence.Listening;
import org.duban.faults.load.FeedReader.Heard;
import org.duban.faults.load.FeedReader.Hearing;

/** What somebody heard who came back to the feed with the last position, again and again. */
final class FeedTellsOnce implements Invariant {

    @Override
    public String sentence() {
        return "Who comes back to the live feed with the last position hears every later fact"
                + " exactly once, those of one aggregate in their order; and so does who is told"
                + " that the feed begins anew, from there on.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        for (Listening listening : evidence.listening()) {
            listening.hearings().forEach(hearing -> judge(listening, hearing, breaches));
            judgeWhole(listening, evidence, breaches);
        }
        return breaches;
    }

    private static void judge(Listening listening, Hearing hearing, List<String> breaches) {
        Set<String> heard = new HashSet<>();
        Map<String, Long> reached = new HashMap<>();
        for (Heard entry : hearing.heard()) {
            if (!heard.add(id(entry))) {
                breaches.add(listening.who() + " heard " + id(entry) + " twice");
            }
            Long before = reached.put(entry.aggregate(), entry.revision());
            if (before != null && before > entry.revision()) {
                breaches.add(listening.who() + " heard " + id(entry) + " after /" + before);
            }
        }
    }

    /** Who was told that something is missing looked afresh, and hears all that came afterwards. */
    private static void judgeWhole(Listening listening, Evidence evidence, List<String> breaches) {
        Hearing last = listening.hearings().getLast();
        Set<String> heard =
                last.heard().stream().map(FeedTellsOnce::id).collect(Collectors.toSet());
        for (Kept fact : evidence.facts()) {
            if (isShown(fact, listening)
                    && !last.before().contains(fact.id())
                    && !heard.contains(fact.id())) {
                breaches.add(listening.who() + " never heard " + fact.id());
            }
        }
    }

    private static String id(Heard entry) {
        return entry.aggregate() + "/" + entry.revision();
    }

    private static boolean isShown(Kept fact, Listening listening) {
        String audience = String.valueOf(fact.headers().get("ce_audience"));
        return listening.department().isEmpty()
                || Arrays.asList(audience.split(",")).contains(listening.department());
    }
}
