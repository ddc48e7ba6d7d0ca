package org.duban.faults.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells from a history alone, without a read model, whether something is long overdue. */
final class Overdue {

    /** Holidays may put a deadline off, but not by so much. */
    private static final int DAYS_OF_GRACE = 12;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> DONE =
            Set.of(
                    "duban.task.closed.v1",
                    "duban.task.terminated.v1",
                    "duban.task.completion-claimed.v1",
                    "duban.filing.submitted.v1",
                    "duban.obligation.exempted.v1");

    private Overdue() {}

    static boolean isOverdue(List<Kept> history, LocalDate today) {
        Set<String> types = history.stream().map(Kept::type).collect(Collectors.toSet());
        boolean owed =
                switch (history.getFirst().journal()) {
                    case "task_journal" -> types.contains("duban.task.assigned.v1");
                    case "filing_journal" -> true;
                    default -> false;
                };
        LocalDate due = owed ? due(history.getFirst()) : null;
        return due != null
                && types.stream().noneMatch(DONE::contains)
                && due.plusDays(DAYS_OF_GRACE).isBefore(today);
    }

    private static @Nullable LocalDate due(Kept first) {
        String due = JSON.readTree(first.payload()).path("due").asString("");
        return due.isEmpty() ? null : LocalDate.parse(due);
    }
}
