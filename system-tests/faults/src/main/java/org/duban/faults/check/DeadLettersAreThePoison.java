package org.duban.faults.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duban.faults.nemesis.Poison;

/** What was set aside against what deserved it. */
final class DeadLettersAreThePoison implements Invariant {

    private static final Map<String, List<String>> READERS =
            Map.of(
                    "task-updated",
                    List.of(
                            "task.department-progress",
                            "task.matters",
                            "notification.agenda",
                            "notification.feed"),
                    "report-submitted",
                    List.of(
                            "task.measures",
                            "report.standing",
                            "notification.agenda",
                            "notification.feed"),
                    "programme-updated",
                    List.of(
                            "report.department",
                            "report.plan",
                            "notification.directory",
                            "notification.feed"),
                    "alert-raised",
                    List.of("notification.inbox", "notification.feed"));

    @Override
    public String sentence() {
        return "The dead letters of every stream are exactly the broken records the harness put on"
                + " its topics: none is dropped, and nothing sound is set aside.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        Set<String> expected = new TreeSet<>();
        for (Poison poison : evidence.poison()) {
            for (String reader : READERS.getOrDefault(poison.topic(), List.of())) {
                expected.add(
                        "%s.%s.dlt: %s-%d@%d"
                                .formatted(
                                        poison.topic(),
                                        reader,
                                        poison.topic(),
                                        poison.partition(),
                                        poison.offset()));
            }
        }
        Set<String> found = new TreeSet<>();
        for (String shelf : evidence.records().deadLetterTopics()) {
            for (Told letter : evidence.records().of(shelf)) {
                Map<String, String> headers = letter.headers();
                found.add(
                        "%s: %s-%s@%s"
                                .formatted(
                                        shelf,
                                        headers.get("duban-dlt-topic"),
                                        headers.get("duban-dlt-partition"),
                                        headers.get("duban-dlt-offset")));
            }
        }
        Set<String> dropped = new TreeSet<>(expected);
        dropped.removeAll(found);
        Set<String> sound = new HashSet<>(found);
        sound.removeAll(expected);
        return java.util.stream.Stream.concat(
                        dropped.stream().map(place -> "not set aside: " + place),
                        sound.stream().sorted().map(place -> "set aside without cause: " + place))
                .toList();
    }
}
