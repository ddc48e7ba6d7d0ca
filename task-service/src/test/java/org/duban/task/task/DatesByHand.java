package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionEvent.MilestoneMoved;
import org.duban.events.RevisionEvent.MilestonesChange;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TaskEvent.TaskRefused;
import org.duban.events.TaskEvent.TaskTerminated;
import org.jspecify.annotations.Nullable;

/** By when a task and its milestones are to be done, followed by hand like the rest of it. */
final class DatesByHand {

    private static final List<MilestoneMoved> NONE = List.of();
    private static final Set<TaskStatus> NOBODY_SIGNS =
            Set.of(TaskStatus.DRAFT, TaskStatus.SUSPENDED);

    private @Nullable LocalDate originalDue;
    private final Map<Integer, LocalDate> unmet = new HashMap<>();
    private final Set<Integer> met = new HashSet<>();
    private final Set<Integer> given = new HashSet<>();
    private @Nullable LocalDate currentDue;
    private @Nullable LocalDate asked;
    private @Nullable LocalDate stopped;
    private boolean dueInAMonth;
    private @Nullable LocalDate signBy;

    DatesByHand(@Nullable LocalDate due, DuePrecision precision, List<Milestone> milestones) {
        originalDue = due;
        currentDue = due;
        dueInAMonth = precision == DuePrecision.MONTH;
        milestones.forEach(one -> unmet.put(one.n(), one.due()));
        given.addAll(unmet.keySet());
    }

    /** A due date that nobody wrote down came about. */
    void reckoned(@Nullable LocalDate due) {
        if (due != null) {
            originalDue = due;
            currentDue = due;
        }
    }

    /** By which day its lead is to sign after an event; by none when it did or never will. */
    void signing(TaskStatus from, TaskEvent event) {
        switch (event) {
            case TaskAssigned assigned -> toBeSigned(assigned.acknowledgeBy(), assigned.on());
            case LeadChanged changed -> {
                assertThat(changed.acknowledgeBy() == null || !NOBODY_SIGNS.contains(from))
                        .isTrue();
                toBeSigned(changed.acknowledgeBy(), changed.on());
            }
            case TaskAcknowledged _, TaskRefused _, TaskTerminated _ -> signBy = null;
            default -> {}
        }
    }

    private void toBeSigned(@Nullable LocalDate by, LocalDate on) {
        if (by != null) {
            assertThat(by).isAfterOrEqualTo(on);
            assertThat(
                            currentDue == null
                                    || lastDay(currentDue).isBefore(on)
                                    || !by.isAfter(lastDay(currentDue)))
                    .isTrue();
        }
        signBy = by;
    }

    private LocalDate lastDay(LocalDate due) {
        return dueInAMonth ? due.withDayOfMonth(due.lengthOfMonth()) : due;
    }

    void requireWhereNeeded(TaskKind kind) {
        assertThat(currentDue != null || kind == TaskKind.RELATIVE || kind == TaskKind.ONGOING)
                .as("a task of kind %s needs a date", kind)
                .isTrue();
    }

    /** What is met stays; a number that was given once means that one for good. */
    void revised(@Nullable MilestonesChange change) {
        if (change == null) {
            return;
        }
        assertThat(change.to().stream().mapToInt(Milestone::weight).sum()).isIn(0, 100);
        Map<Integer, LocalDate> then = new HashMap<>();
        change.to().forEach(one -> then.put(one.n(), one.due()));
        assertThat(then.keySet()).containsAll(met);
        assertThat(then.keySet())
                .filteredOn(n -> !met.contains(n) && !unmet.containsKey(n))
                .noneMatch(given::contains);
        given.addAll(then.keySet());
        then.keySet().removeAll(met);
        unmet.clear();
        unmet.putAll(then);
    }

    void met(MilestoneMet met) {
        LocalDate due = Objects.requireNonNull(unmet.remove(met.n()));
        this.met.add(met.n());
        assertThat(met.metOn().isAfter(met.due()) || met.due().equals(due))
                .as("in time by %s, which is %s", met.due(), due)
                .isTrue();
    }

    void asked(ExtensionRequested request) {
        assertThat(asked).as("one request at a time").isNull();
        assertThat(request.from()).isEqualTo(currentDue).isAfter(request.on());
        assertThat(request.to()).isAfter(request.from());
        asked = request.to();
    }

    void granted(ExtensionGranted granted) {
        assertThat(granted.to()).isEqualTo(asked);
        for (MilestoneMoved one : Objects.requireNonNullElse(granted.milestones(), NONE)) {
            assertThat(unmet.put(one.n(), one.to())).isEqualTo(one.from()).isNotEqualTo(one.to());
            assertThat(one.to()).isBeforeOrEqualTo(granted.to());
        }
        currentDue = asked;
        asked = null;
    }

    void declined() {
        assertThat(asked).isNotNull();
        asked = null;
    }

    void stopped(LocalDate on) {
        stopped = on;
    }

    /** Day after day that the clock stood, whatever is still to be kept moves on by one. */
    void runAgain(TaskResumed again) {
        LocalDate day = Objects.requireNonNull(stopped);
        assertThat(again.since()).isEqualTo(day);
        assertThat(again.from()).isEqualTo(currentDue);
        int days = 0;
        for (; day.isBefore(again.on()); day = day.plusDays(1)) {
            if (currentDue != null && dueInAMonth) {
                currentDue = lastDay(currentDue);
                dueInAMonth = false;
            }
            currentDue = currentDue == null ? null : currentDue.plusDays(1);
            asked = asked == null ? null : asked.plusDays(1);
            unmet.replaceAll((n, due) -> due.plusDays(1));
            signBy = signBy == null ? null : signBy.plusDays(1);
            days++;
        }
        assertThat(again.days()).isEqualTo(days);
        assertThat(again.to()).isEqualTo(currentDue);
        stopped = null;
    }

    void agree(Task task) {
        assertThat(task.dates().originalDue()).isEqualTo(originalDue);
        assertThat(task.dates().currentDue()).isEqualTo(currentDue);
        assertThat(task.dates().acknowledgeBy()).isEqualTo(signBy);
        assertThat(task.milestones().all().stream().filter(step -> step.metOn() == null))
                .allMatch(step -> step.due().equals(unmet.get(step.n())))
                .hasSize(unmet.size());
        assertThat(task.extensions().all().stream().filter(Extension::isPending))
                .allMatch(extension -> extension.to().equals(asked))
                .hasSize(asked == null ? 0 : 1);
    }
}
