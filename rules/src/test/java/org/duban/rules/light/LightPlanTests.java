package org.duban.rules.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.DuePrecision;

/** The plan of a light against the rules as prose has them, walked day by day over two years. */
class LightPlanTests {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.stateCouncil();
    private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
    private static final int DAYS = 730;

    @Property(tries = 300)
    void everyDayOfThePlanIsTheLightOfThatDay(
            @ForAll("tasks") TaskFacts task, @ForAll("ruleSets") RuleSet rules) {
        DayPlan<Light> plan = Lights.plan(task, rules, CALENDAR);
        LightByHand byHand = new LightByHand(task, rules, CALENDAR);

        FIRST.datesUntil(FIRST.plusDays(DAYS))
                .forEach(
                        day -> {
                            Verdict verdict = Lights.explain(task, rules, CALENDAR, day);
                            assertThat(plan.on(day)).as("%s", day).isEqualTo(verdict.level());
                            assertThat(plan.on(day)).as("%s", day).isEqualTo(byHand.on(day));
                            assertThat(verdict.reasons()).isNotEmpty();
                        });
    }

    @Property
    void aLightNeverImprovesByItself(
            @ForAll("tasks") TaskFacts task, @ForAll("ruleSets") RuleSet rules) {
        DayPlan<Light> plan = Lights.plan(task, rules, CALENDAR);

        assertThat(plan.changes()).hasSizeLessThanOrEqualTo(2);
        assertThat(plan.changes())
                .extracting(change -> change.value().attention())
                .isSortedAccordingTo((a, b) -> b - a)
                .allMatch(attention -> attention < plan.first().attention());
    }

    @Property
    void theFirstDayAboveAPercentageIsTheFirst(
            @ForAll("tasks") TaskFacts task, @ForAll("ruleSets") RuleSet rules) {
        Schedule schedule = LightRules.schedule(task, rules, CALENDAR);

        schedule.firstDayAbove(task.percent())
                .ifPresent(
                        day -> {
                            assertThat(schedule.percentOn(day)).isGreaterThan(task.percent());
                            assertThat(schedule.percentOn(day.minusDays(1)))
                                    .isLessThanOrEqualTo(task.percent());
                        });
        if (schedule.firstDayAbove(task.percent()).isEmpty()) {
            assertThat(schedule.percentOn(LocalDate.parse("2030-01-01")))
                    .isLessThanOrEqualTo(task.percent());
        }
    }

    @Provide
    Arbitrary<TaskFacts> tasks() {
        Arbitrary<LocalDate> perhaps = day().injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, Stage.OPEN),
                                Tuple.of(1, Stage.CLAIMED),
                                Tuple.of(1, Stage.SUSPENDED),
                                Tuple.of(1, Stage.ENDED),
                                Tuple.of(1, Stage.DRAFT)),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)),
                        perhaps.list().ofSize(6),
                        Arbitraries.of(DuePrecision.class),
                        Arbitraries.integers().between(0, 100),
                        milestone().list().ofMaxSize(4),
                        stood().list().ofSize(2))
                .as(
                        (stage, ongoing, days, precision, percent, milestones, stood) ->
                                new TaskFacts(
                                        stage,
                                        ongoing,
                                        days.get(0),
                                        days.get(1),
                                        days.get(1),
                                        precision,
                                        days.get(2),
                                        percent,
                                        days.get(3),
                                        milestones,
                                        null,
                                        null,
                                        days.get(4),
                                        new Standstill(
                                                null, stood.get(0), stood.get(1), days.get(5))))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<RuleSet> ruleSets() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(0, 1, 14, 30, 90),
                        Arbitraries.of(DueOnDayOff.class))
                .as(
                        (yellow, tolerance, stale, dayOff) ->
                                RuleSet.standard()
                                        .withYellowWorkingDays(yellow)
                                        .withBehindTolerancePercent(tolerance)
                                        .withStaleDays(stale)
                                        .withDueOnDayOff(dayOff));
    }

    private static Arbitrary<Milestone> milestone() {
        return Combinators.combine(
                        day(), day().injectNull(0.5), Arbitraries.integers().between(0, 50))
                .as((due, metOn, weight) -> new Milestone("part", due, metOn, weight));
    }

    private static Arbitrary<Integer> stood() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 90)));
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(-60, DAYS + 60).map(n -> FIRST.plusDays(n));
    }

    /** The rules of {@link Lights} written a second time, for one day, by counting days. */
    private record LightByHand(TaskFacts task, RuleSet rules, WorkingDayCalendar calendar) {

        Light on(LocalDate day) {
            if (task.stage() == Stage.OPEN) {
                List<LocalDate> dues = openDues();
                if (dues.stream().anyMatch(day::isAfter)) {
                    return Light.RED;
                }
                if (dues.stream()
                                .anyMatch(due -> workedAfter(day, due) <= rules.yellowWorkingDays())
                        || scheduled(day) > task.percent() + rules.behindTolerancePercent()
                        || isStale(day)) {
                    return Light.YELLOW;
                }
            }
            return isLate() ? Light.MADE_UP_LATE : Light.GREEN;
        }

        private List<LocalDate> openDues() {
            List<LocalDate> dues =
                    new ArrayList<>(
                            task.milestones().stream()
                                    .filter(milestone -> milestone.metOn() == null)
                                    .map(milestone -> rolled(milestone.due()))
                                    .toList());
            if (due() != null) {
                dues.add(due());
            }
            return dues;
        }

        private LocalDate due() {
            LocalDate due = task.currentDue();
            if (due == null || task.ongoing()) {
                return null;
            }
            LocalDate missed = task.standstill().missedDue();
            if (isFinished() && missed != null && !task.actual().isAfter(due)) {
                due = missed;
            }
            return rolled(
                    task.precision() == DuePrecision.MONTH
                            ? due.withDayOfMonth(due.lengthOfMonth())
                            : due);
        }

        private LocalDate rolled(LocalDate due) {
            LocalDate day = due;
            while (rules.dueOnDayOff() == DueOnDayOff.ROLL_FORWARD && !calendar.isWorkingDay(day)) {
                day = day.plusDays(1);
            }
            return day;
        }

        private long workedAfter(LocalDate day, LocalDate due) {
            return day.isAfter(due)
                    ? 0
                    : day.plusDays(1)
                            .datesUntil(due.plusDays(1))
                            .filter(calendar::isWorkingDay)
                            .count();
        }

        private int scheduled(LocalDate day) {
            if (due() != null && day.isAfter(due())) {
                return 100;
            }
            int all = task.milestones().stream().mapToInt(Milestone::weight).sum();
            if (all > 0) {
                return task.milestones().stream()
                                .filter(milestone -> rolled(milestone.due()).isBefore(day))
                                .mapToInt(Milestone::weight)
                                .sum()
                        * 100
                        / all;
            }
            LocalDate start = start();
            if (due() == null || start == null || !start.isBefore(due())) {
                return 0;
            }
            long elapsed = Math.max(0, ChronoUnit.DAYS.between(start, day));
            return (int) (elapsed * 100 / ChronoUnit.DAYS.between(start, due()));
        }

        private LocalDate start() {
            return task.startsOn() == null
                    ? null
                    : task.startsOn().plusDays(task.standstill().sinceBegun());
        }

        private boolean isStale(LocalDate day) {
            int stood = task.standstill().sinceHeard();
            return rules.staleDays() > 0
                    && (task.startsOn() != null
                            || task.assignedOn() != null
                            || task.lastFeedbackOn() != null)
                    && quietFor(start(), 0, day)
                    && quietFor(task.assignedOn(), stood, day)
                    && quietFor(task.lastFeedbackOn(), stood, day);
        }

        private boolean quietFor(LocalDate since, int stood, LocalDate day) {
            return since == null
                    || ChronoUnit.DAYS.between(since, day) - stood >= rules.staleDays();
        }

        private boolean isLate() {
            boolean period =
                    task.milestones().stream()
                            .anyMatch(
                                    milestone ->
                                            milestone.metOn() != null
                                                    && milestone
                                                            .metOn()
                                                            .isAfter(rolled(milestone.due())));
            return period || (isFinished() && due() != null && task.actual().isAfter(due()));
        }

        private boolean isFinished() {
            return (task.stage() == Stage.CLAIMED || task.stage() == Stage.ENDED)
                    && task.actual() != null;
        }
    }
}
