package org.duban.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.duban.rules.RuleTimeline.Since;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.DuePrecision;
import org.duban.rules.light.Light;
import org.duban.rules.light.Lights;
import org.duban.rules.light.Stage;
import org.duban.rules.light.TaskFacts;
import org.junit.jupiter.api.Test;

class RuleTimelineTests {

    private static final LocalDate FROM = LocalDate.parse("2018-10-17");
    private static final LocalDate DUE = LocalDate.parse("2018-10-22");
    private static final RuleSet WIDER = RuleSet.standard().withVersion(2).withYellowWorkingDays(5);

    private final RuleTimeline timeline = RuleTimeline.standard().then(FROM, WIDER);

    @Test
    void aVersionHoldsFromItsDayOn() {
        assertThat(timeline.on(FROM.minusDays(1)).version()).isEqualTo(1);
        assertThat(timeline.on(FROM).version()).isEqualTo(2);
        assertThat(timeline.on(FROM.plusYears(9)).version()).isEqualTo(2);
        assertThat(timeline.nextChangeAfter(FROM.minusDays(1))).contains(FROM);
        assertThat(timeline.nextChangeAfter(FROM)).isEmpty();
    }

    @Test
    void aLightIsThatOfTheVersionOfTheDay() {
        DayPlan<Light> plan = plan(timeline);

        assertThat(plan.on(LocalDate.parse("2018-10-16"))).isEqualTo(Light.GREEN);
        assertThat(plan.on(LocalDate.parse("2018-10-17"))).isEqualTo(Light.YELLOW);
        assertThat(plan.on(LocalDate.parse("2018-10-23"))).isEqualTo(Light.RED);
    }

    @Test
    void aLightMayBecomeBetterWithAVersion() {
        RuleTimeline narrower =
                RuleTimeline.always(WIDER).then(FROM, RuleSet.standard().withVersion(3));

        DayPlan<Light> plan = plan(narrower);

        assertThat(plan.on(LocalDate.parse("2018-10-15"))).isEqualTo(Light.YELLOW);
        assertThat(plan.on(FROM)).isEqualTo(plan(RuleTimeline.standard()).on(FROM));
    }

    @Test
    void whatIsPublishedForTheSameDayReplacesWhatNeverHeld() {
        RuleTimeline corrected = timeline.then(FROM, WIDER.withVersion(3));

        assertThat(corrected.versions()).hasSize(2);
        assertThat(corrected.on(FROM).version()).isEqualTo(3);
    }

    @Test
    void whatWasDoneBeforeAVersionIsNotTouchedByIt() {
        assertThat(timeline.until(FROM.minusDays(1))).isEqualTo(RuleTimeline.standard());
        assertThat(timeline.until(FROM)).isEqualTo(timeline);
    }

    @Test
    void someRuleSetHoldsOnEveryDay() {
        List<Since> late = List.of(new Since(FROM, WIDER));
        assertThatThrownBy(() -> new RuleTimeline(late))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DayPlan<Light> plan(RuleTimeline timeline) {
        TaskFacts task =
                new TaskFacts(
                        Stage.OPEN,
                        false,
                        null,
                        DUE,
                        DUE,
                        DuePrecision.DAY,
                        null,
                        0,
                        null,
                        List.of(),
                        null,
                        null);
        return timeline.plan(rules -> Lights.plan(task, rules, WorkingDayCalendar.stateCouncil()));
    }
}
