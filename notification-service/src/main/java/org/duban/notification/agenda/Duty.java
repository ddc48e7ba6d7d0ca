package org.duban.notification.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.TaskEvent.TaskHandedOver;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.DuePrecision;
import org.duban.rules.light.Lights;
import org.duban.rules.light.Stage;
import org.duban.rules.light.TaskFacts;
import org.duban.rules.light.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a department has to do about somebody's task, because it was asked or instructed.
 *
 * @param action {@link Action#ANSWER_HELP}, {@link Action#ANSWER_INSTRUCTION} or {@link
 *     Action#TAKE_PART}
 * @param n the number of the request or instruction, or the revision by which it is to take part
 * @param department whose desk it lies on
 * @param due local date in the programme's zone; null: none is set
 * @param since when it was asked
 */
record Duty(Action action, int n, String department, @Nullable LocalDate due, Instant since) {

    boolean is(Action other, int number) {
        return action == other && n == number;
    }

    /** A department contributed, or leads now: that it takes part need not be said any more. */
    static List<Duty> doneBy(String department, List<Duty> asked) {
        return asked.stream()
                .filter(
                        duty ->
                                duty.action != Action.TAKE_PART
                                        || !duty.department.equals(department))
                .toList();
    }

    /** Who joined is to take part; what is asked of who left, and what ended with it, is not. */
    static List<Duty> after(TaskRevised revised, List<Duty> asked, long revision, Instant at) {
        List<Integer> ended = Objects.requireNonNullElse(revised.helpEnded(), List.of());
        List<Duty> now = new ArrayList<>(asked);
        now.removeIf(
                duty ->
                        revised.left().contains(duty.department)
                                || (duty.action == Action.ANSWER_HELP && ended.contains(duty.n)));
        for (String department : revised.joined()) {
            now.add(new Duty(Action.TAKE_PART, Math.toIntExact(revision), department, null, at));
        }
        return List.copyOf(now);
    }

    Duty handedOver(TaskHandedOver handed) {
        return department.equals(handed.from())
                ? new Duty(action, n, handed.to(), due, since)
                : this;
    }

    /** Due and overdue by the same rule as everything else. */
    Verdict light(RuleSet rules, WorkingDayCalendar calendar, LocalDate today) {
        TaskFacts facts =
                new TaskFacts(
                        Stage.OPEN,
                        false,
                        null,
                        due,
                        due,
                        DuePrecision.DAY,
                        null,
                        0,
                        null,
                        List.of(),
                        null,
                        null);
        return Lights.explain(facts, rules, calendar, today);
    }
}
