package org.duban.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.rules.EscalationLevel;
import org.duban.rules.RuleSet;
import org.duban.rules.RuleTimeline;
import org.duban.rules.Rung;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.DueAlert;
import org.duban.rules.deadline.DueAlert.Kind;
import org.junit.jupiter.api.Test;

class AlertPlanTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** A Monday; the week before has only Monday to Friday. */
    private static final LocalDate DUE = LocalDate.parse("2018-10-22");

    private static final Instant ASSIGNED = at("2018-10-08T10:00");

    private final AlertPlan plan = plan(new Deadline(DUE, DUE));

    @Test
    void remindersComeAtHalfPastEightAndOverdueAlertsAtMidnight() {
        Watch watch = new Watch(ASSIGNED, null);

        List<Instant> looks =
                Stream.iterate(watch, one -> one.told(plan.next(one).orElseThrow()))
                        .skip(1)
                        .limit(7)
                        .map(Watch::through)
                        .toList();

        assertThat(looks)
                .containsExactly(
                        at("2018-10-11T08:30"),
                        at("2018-10-17T08:30"),
                        at("2018-10-19T08:30"),
                        at("2018-10-22T08:30"),
                        at("2018-10-23T00:00"),
                        at("2018-10-26T00:00"),
                        at("2018-10-31T00:00"));
    }

    @Test
    void overdueBeginsTheDayAfterInTheProgrammesZoneNotInAnyOther() {
        Watch watch = new Watch(ASSIGNED, at("2018-10-22T08:30"));

        assertThat(plan.due(watch, at("2018-10-22T23:59"))).isEmpty();
        assertThat(plan.due(watch, at("2018-10-23T00:00")))
                .extracting(DueAlert::kind, DueAlert::workingDays)
                .containsExactly(tuple(Kind.OVERDUE, 1));
    }

    @Test
    void remindersThatPassedDuringAStandstillAreToldAsTheNewestOne() {
        Watch watch = new Watch(ASSIGNED, null);

        assertThat(plan.due(watch, at("2018-10-20T12:00")))
                .extracting(DueAlert::kind, DueAlert::workingDays)
                .containsExactly(tuple(Kind.REMINDER, 1));
    }

    @Test
    void afterDaysOfStandstillEachRungHearsOfItOnceAndNobodyIsRemindedAnyMore() {
        Watch watch = new Watch(ASSIGNED, null);

        assertThat(plan.due(watch, at("2018-11-08T12:00")))
                .extracting(DueAlert::level, DueAlert::workingDays)
                .containsExactly(
                        tuple(EscalationLevel.LIAISON, 1),
                        tuple(EscalationLevel.HEAD, 4),
                        tuple(EscalationLevel.LEADER_IN_CHARGE, 7),
                        tuple(EscalationLevel.OFFICE, 13));
    }

    @Test
    void whatIsOverdueWhenItBeginsToCountIsToldAtOnceAndOnlyOnce() {
        Watch watch = new Watch(at("2018-11-02T15:00"), null);

        assertThat(plan.next(watch)).contains(watch.since());
        assertThat(plan.due(watch, at("2018-11-02T15:01")))
                .extracting(DueAlert::workingDays)
                .containsExactly(7);
        assertThat(plan.due(watch.told(at("2018-11-02T15:01")), at("2018-11-02T18:00"))).isEmpty();
    }

    @Test
    void remindersFromBeforeItBeganToCountAreNotToldLate() {
        Watch watch = new Watch(at("2018-10-18T10:00"), null);

        assertThat(plan.due(watch, at("2018-10-18T10:01"))).isEmpty();
        assertThat(plan.next(watch)).contains(at("2018-10-19T08:30"));
    }

    @Test
    void daysOfGraceMoveWhatIsOverdueButNotTheReminders() {
        AlertPlan graced = plan(new Deadline(DUE, DUE.plusDays(2)));
        Watch watch = new Watch(ASSIGNED, at("2018-10-19T08:30"));

        assertThat(graced.next(watch)).contains(at("2018-10-22T08:30"));
        assertThat(graced.next(watch.told(at("2018-10-22T08:30"))))
                .contains(at("2018-10-25T00:00"));
    }

    @Test
    void whatCannotBecomeOverdueIsOnlyRemindedOf() {
        AlertPlan reminded = plan(new Deadline(DUE, null));
        Watch watch = new Watch(ASSIGNED, at("2018-10-22T08:30"));

        assertThat(reminded.next(watch)).isEqualTo(Optional.empty());
        assertThat(reminded.due(watch, at("2018-12-01T00:00"))).isEmpty();
    }

    @Test
    void aWeekendSpendsNoRung() {
        AlertPlan friday = plan(new Deadline(DUE.minusDays(3), DUE.minusDays(3)));
        Watch watch = new Watch(ASSIGNED, at("2018-10-19T12:00"));

        assertThat(friday.due(watch, at("2018-10-22T12:00")))
                .extracting(DueAlert::level, DueAlert::workingDays)
                .containsExactly(tuple(EscalationLevel.LIAISON, 1));
    }

    @Test
    void lookingEveryHourTellsEveryAlert() {
        Watch watch = new Watch(ASSIGNED, null);
        List<Integer> told = new ArrayList<>();
        for (Instant now = ASSIGNED;
                now.isBefore(at("2018-11-10T00:00"));
                now = now.plus(Duration.ofHours(1))) {
            plan.due(watch, now).forEach(alert -> told.add(alert.workingDays()));
            watch = watch.told(now);
        }

        assertThat(told).containsExactly(7, 3, 1, 0, 1, 4, 7, 10, 13);
    }

    @Test
    void eachDayIsToldByTheRulesOfThatDay() {
        AlertPlan changing = plan(RuleSet.standard(), "2018-10-18", rules(List.of(2, 0), 5, 3));

        assertThat(toldUntil(changing, "2018-10-31T00:00"))
                .containsExactly(
                        "10-11 REMINDER 7",
                        "10-17 REMINDER 3",
                        "10-18 REMINDER 2",
                        "10-22 DUE_TODAY 0",
                        "10-23 OVERDUE 1",
                        "10-30 OVERDUE 6");
    }

    @Test
    void aRungTheOldRulesHadNotReachedIsMadeUpForOnTheFirstDay() {
        AlertPlan changing = plan(RuleSet.standard(), "2018-10-25", rules(List.of(), 5, 1));

        assertThat(toldUntil(changing, "2018-10-26T00:00"))
                .as("the head hears of the first day, the liaison not again")
                .endsWith("10-23 OVERDUE 1", "10-25 OVERDUE 1");
    }

    @Test
    void aReminderTheOldRulesDidNotKnowIsMadeUpForOnTheFirstDay() {
        AlertPlan changing =
                plan(rules(List.of(0), 3, 3), "2018-10-18", rules(List.of(7, 1), 3, 3));

        assertThat(toldUntil(changing, "2018-10-22T00:00"))
                .containsExactly("10-18 REMINDER 7", "10-19 REMINDER 1");
    }

    @Test
    void rulesThatSayTheSameTellNothingAgain() {
        AlertPlan changing =
                plan(RuleSet.standard(), "2018-10-26", RuleSet.standard().withVersion(2));

        assertThat(toldUntil(changing, "2018-11-10T00:00"))
                .isEqualTo(toldUntil(plan(new Deadline(DUE, DUE)), "2018-11-10T00:00"));
    }

    private static List<String> toldUntil(AlertPlan plan, String end) {
        List<String> told = new ArrayList<>();
        Watch watch = new Watch(ASSIGNED, null);
        for (Instant now = ASSIGNED; now.isBefore(at(end)); now = now.plus(Duration.ofHours(1))) {
            Instant looked = now;
            plan.due(watch, now)
                    .forEach(
                            alert ->
                                    told.add(
                                            looked.atZone(SHANGHAI)
                                                            .toLocalDate()
                                                            .toString()
                                                            .substring(5)
                                                    + " "
                                                    + alert.kind()
                                                    + " "
                                                    + alert.workingDays()));
            watch = watch.told(now);
        }
        return told;
    }

    private static AlertPlan plan(RuleSet before, String from, RuleSet after) {
        RuleTimeline rules = RuleTimeline.always(before).then(LocalDate.parse(from), after);
        return new AlertPlan(
                RuledDeadline.of(rules, any -> new Deadline(DUE, DUE)),
                WorkingDayCalendar.stateCouncil(),
                SHANGHAI);
    }

    /** The head hears from a working day overdue on. */
    private static RuleSet rules(List<Integer> reminders, int every, int head) {
        List<Rung> ladder =
                head == 1
                        ? List.of(new Rung(EscalationLevel.HEAD, 1))
                        : List.of(
                                new Rung(EscalationLevel.LIAISON, 1),
                                new Rung(EscalationLevel.HEAD, head));
        return RuleSet.standard().toBuilder()
                .version(2)
                .reminderDays(reminders)
                .overdueEveryWorkingDays(every)
                .ladder(ladder)
                .build();
    }

    private static AlertPlan plan(Deadline deadline) {
        return new AlertPlan(
                deadline, RuleSet.standard(), WorkingDayCalendar.stateCouncil(), SHANGHAI);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
