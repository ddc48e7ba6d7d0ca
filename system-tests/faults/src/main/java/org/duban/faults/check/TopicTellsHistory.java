package org.duban.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.events.Topics;

/** What readers of the topics hear against what was kept. */
final class TopicTellsHistory implements Invariant {

    @Override
    public String sentence() {
        return "The topics tell every fact at least once and as it was kept, those of one aggregate"
                + " in their order, and nothing that is not in a history.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        Map<String, Long> reached = new HashMap<>();
        for (String topic : Topics.ALL) {
            for (Told told : evidence.records().of(topic)) {
                if (!told.foreign()) {
                    judge(told, evidence, reached, breaches);
                }
            }
        }
        evidence.histories()
                .forEach(
                        (aggregate, history) -> {
                            long last = history.getLast().revision();
                            long heard = reached.getOrDefault(aggregate, 0L);
                            if (heard != last) {
                                breaches.add(
                                        "%s is told up to revision %d of %d"
                                                .formatted(aggregate, heard, last));
                            }
                        });
        return breaches;
    }

    private static void judge(
            Told told, Evidence evidence, Map<String, Long> reached, List<String> breaches) {
        String place = told.topic() + "-" + told.partition() + "@" + told.offset();
        long before = reached.getOrDefault(told.key(), 0L);
        if (told.revision() > before + 1) {
            breaches.add(
                    "%s tells %s/%d after /%d"
                            .formatted(place, told.key(), told.revision(), before));
        }
        reached.merge(told.key(), told.revision(), Math::max);
        List<Kept> history = evidence.history(told.key());
        if (told.revision() < 1 || told.revision() > history.size()) {
            breaches.add(
                    "%s tells %s/%d, which was never kept"
                            .formatted(place, told.key(), told.revision()));
            return;
        }
        Kept kept = history.get(Math.toIntExact(told.revision() - 1));
        if (!kept.payload().equals(told.payload()) || !sameWords(kept.headers(), told.headers())) {
            breaches.add("%s tells %s otherwise than it was kept".formatted(place, kept.id()));
        }
    }

    private static boolean sameWords(Map<String, Object> kept, Map<String, String> told) {
        return kept.entrySet().equals(Set.copyOf(told.entrySet()));
    }
}
