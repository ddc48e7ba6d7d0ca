package org.duban.faults.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.duban.faults.load.Answer;

/** What a person sees through the gateway in the end, against the journals. */
final class AnswersAreTrue implements Invariant {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public String sentence() {
        return "Who asks the gateway for a task or a filing is shown the revision of its last"
                + " fact.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        for (List<Kept> history : evidence.histories().values()) {
            Kept last = history.getLast();
            switch (last.journal()) {
                case "task_journal" -> judge("/api/tasks/", last, evidence, breaches);
                case "filing_journal" -> judge("/api/filings/", last, evidence, breaches);
                default -> {
                    // programmes, departments and alerts are in the views
                }
            }
        }
        return breaches;
    }

    private static void judge(String path, Kept last, Evidence evidence, List<String> breaches) {
        String address = path + last.aggregate();
        Answer shown = evidence.people().get("office", address, PATIENCE);
        if (shown.revision() != last.revision()) {
            breaches.add(
                    "%s shows revision %d (status %d), its last fact is %d"
                            .formatted(address, shown.revision(), shown.status(), last.revision()));
        }
    }
}
