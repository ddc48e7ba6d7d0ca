package org.duban.notification.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
 * @param action {@link Action#ANSWER_HELP} or {@link Action#ANSWER_INSTRUCTION}
 * @param n the number of the request or instruction
 * @param department whose desk it lies on
 * @param due local date in the programme's zone; null: none is set
 * @param since when it was asked
 */
record Duty(Action action, int n, String department, @Nullable LocalDate due, Instant since) {

    boolean is(Action other, int number) {
        return action == other && n == number;
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
