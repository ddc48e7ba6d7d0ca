package org.duban.rules.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.DuePrecision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A task that comes round is heard of in every whole period, or its light says so. */
class RhythmTests {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.stateCouncil();
    private static final LocalDate DUE = day("2019-06-30");
    private static final LocalDate FIRST = day("2018-01-01");

    @Test
    void aPeriodEndsWithItsCalendarMonthOrQuarter() {
        assertThat(Rhythm.MONTHLY.lastDay(day("2020-02-10"))).isEqualTo("2020-02-29");
        assertThat(Rhythm.QUARTERLY.lastDay(day("2018-09-30"))).isEqualTo("2018-09-30");
        assertThat(Rhythm.QUARTERLY.lastDay(day("2018-10-01"))).isEqualTo("2018-12-31");
        assertThat(Rhythm.QUARTERLY.name(day("2018-10-01"))).isEqualTo("2018 Q4");
        assertThat(Rhythm.MONTHLY.name(day("2018-10-01"))).isEqualTo("2018-10");
    }

    @Test
    void thePeriodsOfSomethingBeginWithItsFirstWholeOne() {
        assertThat(Rhythm.YEARLY.name(day("2018-10-01"))).isEqualTo("2018");
        assertThat(Rhythm.QUARTERLY.firstDay(day("2018-11-30"))).isEqualTo("2018-10-01");
        assertThat(Rhythm.QUARTERLY.lastDays(day("2018-04-02"), day("2018-12-31")))
                .containsExactly(day("2018-09-30"), day("2018-12-31"));
        assertThat(Rhythm.MONTHLY.lastDays(day("2018-10-01"), day("2018-10-01")))
                .containsExactly(day("2018-10-31"));
        assertThat(Rhythm.YEARLY.lastDays(day("2018-04-02"), day("2018-12-31"))).isEmpty();
    }

    @Test
    void onlyWholePeriodsCountFromWhenItBeganAndWasAssigned() {
        assertThat(owed("2018-09-03", "2018-09-03", null)).isEqualTo("2018-12-31");
        assertThat(owed("2018-07-01", "2018-07-01", null)).isEqualTo("2018-09-30");
        assertThat(owed("2018-04-01", "2018-09-03", null)).isEqualTo("2018-12-31");
        assertThat(owed("2018-10-01", "2018-09-03", null)).isEqualTo("2018-12-31");
    }

    @Test
    void anUpdateInAPeriodSatisfiesItAndTheNextIsOwed() {
        assertThat(owed("2018-07-01", "2018-07-01", "2018-07-01")).isEqualTo("2018-12-31");
        assertThat(owed("2018-07-01", "2018-07-01", "2018-09-30")).isEqualTo("2018-12-31");
        assertThat(owed("2018-07-01", "2018-07-01", "2018-10-01")).isEqualTo("2019-03-31");
    }

    @Test
    void theLastPeriodEndsWithTheDueDateOfTheTask() {
        assertThat(owed("2018-07-01", "2018-07-01", "2019-03-31")).isNull();
        assertThat(Rhythm.MONTHLY.owedBy(task("2018-07-01", "2018-07-01", "2019-03-31", DUE)))
                .isEqualTo("2019-04-30");
        assertThat(Rhythm.QUARTERLY.owedBy(task(null, null, null, DUE))).isNull();
        assertThat(Rhythm.QUARTERLY.owedBy(task("2018-07-01", null, "2019-08-01", null)))
                .isEqualTo("2019-12-31");
    }

    @Test
    void theLightGoesByTheNextOpenPeriod() {
        TaskFacts task = within(task("2018-07-01", "2018-07-01", null, DUE), null);

        assertThat(light(task, "2018-07-20")).isEqualTo(Light.GREEN);
        // 30 September 2018 is worked, in exchange for the National Day
        assertThat(reasons(task, "2018-09-27")).contains("light.milestone-due-soon");
        assertThat(light(task, "2018-09-30")).isEqualTo(Light.YELLOW);
        assertThat(reasons(task, "2018-10-01")).contains("light.milestone-overdue");
        assertThat(light(task, "2018-10-01")).isEqualTo(Light.RED);
        TaskFacts heard = within(task("2018-07-01", "2018-07-01", "2018-09-28", DUE), null);
        assertThat(light(heard, "2018-10-01")).isEqualTo(Light.GREEN);
    }

    @Test
    void whatWasMissedIsMadeUpLateAndNeverGreenAgain() {
        TaskFacts before = task("2018-07-01", "2018-07-01", null, DUE);
        assertThat(Rhythm.QUARTERLY.missed(before, day("2018-09-30"))).isNull();

        MissedPeriod missed = Rhythm.QUARTERLY.missed(before, day("2018-10-08"));
        assertThat(missed).isEqualTo(new MissedPeriod(day("2018-09-30"), day("2018-10-08")));
        TaskFacts after = within(task("2018-07-01", "2018-07-01", "2018-10-08", DUE), missed);
        assertThat(light(after, "2018-10-09")).isEqualTo(Light.MADE_UP_LATE);
        assertThat(reasons(after, "2018-10-09")).contains("light.made-up-late");
    }

    @Test
    void theDaysItStoodCountForNothing() {
        TaskFacts heard = task("2018-07-01", "2018-07-01", "2018-09-28", DUE);

        assertThat(Rhythm.QUARTERLY.owedBy(stood(heard, 0))).isEqualTo("2018-12-31");
        assertThat(Rhythm.QUARTERLY.owedBy(stood(heard, 92))).isEqualTo("2019-03-31");
    }

    @Property
    void whatIsOwedIsTheFirstWholePeriodOfWhichNothingWasHeard(
            @ForAll Rhythm rhythm,
            @ForAll @IntRange(max = 700) int begun,
            @ForAll @IntRange(min = -100, max = 900) int heard) {
        LocalDate first = FIRST.plusDays(begun);
        LocalDate report = FIRST.plusDays(heard);

        LocalDate owed = rhythm.owedBy(task(first.toString(), null, report.toString(), null));

        LocalDate walked = first;
        while (!begins(rhythm, walked)
                || !rhythm.lastDay(walked).isAfter(report)
                || !walked.isAfter(report)) {
            walked = walked.plusDays(1);
        }
        assertThat(owed).isEqualTo(rhythm.lastDay(walked));
    }

    private static boolean begins(Rhythm rhythm, LocalDate day) {
        return rhythm.lastDay(day.minusDays(1)).isBefore(day);
    }

    private static @Nullable LocalDate owed(
            String startsOn, String assignedOn, @Nullable String heard) {
        return Rhythm.QUARTERLY.owedBy(task(startsOn, assignedOn, heard, DUE));
    }

    private static TaskFacts within(TaskFacts task, @Nullable MissedPeriod missed) {
        return Rhythm.QUARTERLY.within(task, missed);
    }

    private static Light light(TaskFacts task, String on) {
        RuleSet rules = RuleSet.standard().withStaleDays(0);
        assertThat(Lights.plan(task, rules, CALENDAR).on(day(on)))
                .isEqualTo(Lights.explain(task, rules, CALENDAR, day(on)).level());
        return Lights.plan(task, rules, CALENDAR).on(day(on));
    }

    private static List<String> reasons(TaskFacts task, String on) {
        return Lights.explain(task, RuleSet.standard(), CALENDAR, day(on)).reasons().stream()
                .map(Reason::rule)
                .toList();
    }

    private static TaskFacts stood(TaskFacts task, int days) {
        return facts(task.startsOn(), task.assignedOn(), task.lastFeedbackOn(), DUE, days);
    }

    private static TaskFacts task(
            @Nullable String startsOn,
            @Nullable String assignedOn,
            @Nullable String heard,
            @Nullable LocalDate due) {
        return facts(perhaps(startsOn), perhaps(assignedOn), perhaps(heard), due, 0);
    }

    private static TaskFacts facts(
            @Nullable LocalDate startsOn,
            @Nullable LocalDate assignedOn,
            @Nullable LocalDate heard,
            @Nullable LocalDate due,
            int stood) {
        return new TaskFacts(
                Stage.OPEN,
                false,
                startsOn,
                due,
                due,
                DuePrecision.DAY,
                null,
                90,
                heard,
                List.of(),
                null,
                null,
                assignedOn,
                new Standstill(null, stood, stood, null));
    }

    private static @Nullable LocalDate perhaps(@Nullable String text) {
        return text == null ? null : day(text);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
