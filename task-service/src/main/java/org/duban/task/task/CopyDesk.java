package org.duban.task.task;

import static org.duban.task.task.TaskRule.READERS_UNCHANGED;
import static org.duban.task.task.TaskRule.READER_TAKES_PART;
import static org.duban.task.task.TaskRule.TOO_MANY_READERS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.events.ReaderEvent.ReadersNamed;

/** Copies a task to departments that read along and do nothing about it (抄送). */
public final class CopyDesk {

    /** What more than these are to read belongs into a bulletin. */
    static final int MOST_READERS = 20;

    private final Task task;
    private final Acting acting;
    private final LocalDate today;

    CopyDesk(Task task, Acting acting, LocalDate today) {
        this.task = task;
        this.acting = acting;
        this.today = today;
    }

    /**
     * Says to which departments it is copied, in place of those named before.
     *
     * @param departments their codes; empty: to none
     */
    public ReadersNamed name(List<String> departments) {
        TaskVerb.READERS.check(task, acting, today);
        List<String> before = task.arrangements().copied();
        List<String> to = departments.stream().distinct().toList();
        if (to.size() > MOST_READERS) {
            throw new TaskRejection(
                    TOO_MANY_READERS, Map.of("named", to.size(), "most", MOST_READERS));
        }
        List<String> team = task.team().departments();
        to.stream()
                .filter(team::contains)
                .findFirst()
                .ifPresent(
                        one -> {
                            throw new TaskRejection(READER_TAKES_PART, Map.of("department", one));
                        });
        if (Set.copyOf(to).equals(Set.copyOf(before))) {
            throw new TaskRejection(READERS_UNCHANGED, Map.of());
        }
        return new ReadersNamed(before, to, today);
    }
}
