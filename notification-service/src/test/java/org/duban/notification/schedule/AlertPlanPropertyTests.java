package org.duban.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.duban.rules.EscalationLevel;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.DueAlert;
import org.duban.rules.deadline.DueAlert.Kind;

/** Whenever and however often somebody looks. */
class AlertPlanPropertyTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.parse("2018-09-01");

    @Property(tries = 300)
    void noAlertIsToldTwiceAndNoneIsFoundByLookingAgainFromTheBeginning(
            @ForAll @IntRange(max = 90) int due,
            @ForAll @IntRange(max = 2000) int sinceHour,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 200) Integer> pauses) {
        AlertPlan plan = plan(FIRST.plusDays(due));
        Watch begun = new Watch(hour(sinceHour), null);
        Watch watch = begun;
        Instant now = begun.since();
        List<String> told = new ArrayList<>();
        for (int pause : pauses) {
            now = now.plus(Duration.ofHours(pause));
            plan.due(watch, now).forEach(alert -> told.add(alert.key()));
            watch = watch.told(now);

            assertThat(told).doesNotHaveDuplicates();
            assertThat(told).containsAll(plan.due(begun, now).stream().map(DueAlert::key).toList());
        }
    }

    @Property(tries = 25)
    void whoLooksWhenToldToLookMissesNothingThatIsTold(
            @ForAll @IntRange(max = 90) int due, @ForAll @IntRange(max = 2000) int sinceHour) {
        AlertPlan plan = plan(FIRST.plusDays(due));
        Instant since = hour(sinceHour);
        Watch patient = new Watch(since, null);
        Watch busy = new Watch(since, null);
        Set<String> toldWhenAsked = new HashSet<>();
        Set<String> toldAlways = new HashSet<>();
        for (int minutes = 0; minutes < 60 * 24 * 60; minutes += 30) {
            Instant now = since.plus(Duration.ofMinutes(minutes));
            plan.due(busy, now).forEach(alert -> toldAlways.add(alert.key()));
            busy = busy.told(now);
            if (!plan.next(patient).orElseThrow().isAfter(now)) {
                plan.due(patient, now).forEach(alert -> toldWhenAsked.add(alert.key()));
                patient = patient.told(now);
            }
        }
        assertThat(toldWhenAsked).isEqualTo(toldAlways);
    }

    @Property(tries = 300)
    void afterAnyStandstillEveryRungReachedMeanwhileHearsOfIt(
            @ForAll @IntRange(max = 60) int due, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate date = FIRST.plusDays(due);
        AlertPlan plan = plan(date);
        Instant now = date.plusDays(days).atTime(12, 0).atZone(SHANGHAI).toInstant();
        Watch asleep = new Watch(date.minusDays(30).atStartOfDay(SHANGHAI).toInstant(), null);

        List<DueAlert> told = plan.due(asleep, now);

        assertThat(told).allMatch(alert -> alert.kind() == Kind.OVERDUE);
        List<EscalationLevel> levels = told.stream().map(DueAlert::level).toList();
        assertThat(levels)
                .containsExactlyElementsOf(
                        EnumSet.range(EscalationLevel.LIAISON, levels.getLast()));
    }

    private static Instant hour(int hour) {
        return FIRST.atStartOfDay(SHANGHAI).plusHours(hour).toInstant();
    }

    private static AlertPlan plan(LocalDate due) {
        return new AlertPlan(
                new Deadline(due, due),
                RuleSet.standard(),
                WorkingDayCalendar.stateCouncil(),
                SHANGHAI);
    }
}
