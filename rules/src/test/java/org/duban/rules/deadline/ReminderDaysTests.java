package org.duban.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;

class ReminderDaysTests {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.stateCouncil();

    @Property(tries = 300)
    void alertsAreExactlyThoseOfWalkingDayByDay(
            @ForAll("days") LocalDate due,
            @ForAll @Size(max = 4) Set<@IntRange(max = 12) Integer> reminderDays,
            @ForAll @IntRange(min = 1, max = 5) int every,
            @ForAll DueOnDayOff dueOnDayOff) {
        RuleSet rules =
                RuleSet.standard().toBuilder()
                        .dueOnDayOff(dueOnDayOff)
                        .reminderDays(List.copyOf(reminderDays))
                        .overdueEveryWorkingDays(every)
                        .build();
        LocalDate from = due.minusDays(40);
        LocalDate to = due.plusDays(60);

        List<DueAlert> alerts = ReminderSchedule.allUpTo(due, from, to, rules, CALENDAR);

        LocalDate effective = Deadlines.effectiveDue(due, rules, CALENDAR);
        List<DueAlert> walked =
                from.datesUntil(to.plusDays(1))
                        .flatMap(day -> walkedOn(day, effective, rules))
                        .toList();
        assertThat(alerts).isEqualTo(walked);
    }

    private static Stream<DueAlert> walkedOn(LocalDate day, LocalDate due, RuleSet rules) {
        int left = worked(day, due);
        if (!day.isAfter(due)) {
            DueAlert.Kind kind = day.equals(due) ? DueAlert.Kind.DUE_TODAY : DueAlert.Kind.REMINDER;
            return CALENDAR.isWorkingDay(day) && rules.reminderDays().contains(left)
                    ? Stream.of(new DueAlert(day, kind, rules.levelOn(1), left, due))
                    : Stream.of();
        }
        int passed = worked(due, day);
        boolean first = day.equals(due.plusDays(1));
        boolean again =
                CALENDAR.isWorkingDay(day)
                        && passed > 1
                        && (passed - 1) % rules.overdueEveryWorkingDays() == 0;
        int workingDay = first ? 1 : passed;
        return first || again
                ? Stream.of(
                        new DueAlert(
                                day,
                                DueAlert.Kind.OVERDUE,
                                rules.levelOn(workingDay),
                                workingDay,
                                due))
                : Stream.of();
    }

    private static int worked(LocalDate fromExclusive, LocalDate toInclusive) {
        return fromExclusive.isAfter(toInclusive)
                ? 0
                : (int)
                        fromExclusive
                                .plusDays(1)
                                .datesUntil(toInclusive.plusDays(1))
                                .filter(CALENDAR::isWorkingDay)
                                .count();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 365 * 19)
                .map(n -> LocalDate.of(2007, 2, 1).plusDays(n));
    }
}
