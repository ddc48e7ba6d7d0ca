package org.duban.rules.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.duban.rules.count.DayPlan.Change;
import org.junit.jupiter.api.Test;

class DayPlanTests {

    private static final LocalDate MONDAY = LocalDate.parse("2018-10-08");
    private static final LocalDate FRIDAY = LocalDate.parse("2018-10-12");

    private static final DayPlan<String> PLAN =
            DayPlan.constant("green").then(MONDAY, "yellow").then(FRIDAY, "red");

    @Test
    void aValueHoldsFromItsDayOn() {
        assertThat(PLAN.on(MONDAY.minusDays(1))).isEqualTo("green");
        assertThat(PLAN.on(MONDAY)).isEqualTo("yellow");
        assertThat(PLAN.on(FRIDAY.minusDays(1))).isEqualTo("yellow");
        assertThat(PLAN.on(FRIDAY)).isEqualTo("red");
        assertThat(PLAN.on(LocalDate.MAX)).isEqualTo("red");
        assertThat(PLAN.on(LocalDate.MIN)).isEqualTo("green");
    }

    @Test
    void thenCutsOffWhatWouldHaveComeLater() {
        assertThat(PLAN.then(MONDAY, "grey").changes())
                .containsExactly(new Change<>(MONDAY, "grey"));
    }

    @Test
    void plansThatShowTheSameAreEqual() {
        DayPlan<String> roundabout =
                new DayPlan<>(
                        "green",
                        List.of(
                                new Change<>(MONDAY.minusDays(7), "green"),
                                new Change<>(MONDAY, "yellow"),
                                new Change<>(MONDAY.plusDays(1), "yellow"),
                                new Change<>(FRIDAY, "red")));

        assertThat(roundabout).isEqualTo(PLAN).hasSameHashCodeAs(PLAN);
        assertThat(PLAN.map(colour -> "red".equals(colour) ? "bad" : "good"))
                .isEqualTo(DayPlan.constant("good").then(FRIDAY, "bad"));
    }

    @Test
    void changesAreFoundByValueAndByDay() {
        assertThat(PLAN.firstChangeTo("red")).contains(FRIDAY);
        assertThat(PLAN.firstChangeTo("green")).isEmpty();
        DayPlan<String> again =
                PLAN.then(FRIDAY.plusDays(1), "green").then(FRIDAY.plusDays(2), "red");
        assertThat(again.firstChangeTo("red")).contains(FRIDAY);
        assertThat(again.lastChangeTo("red")).contains(FRIDAY.plusDays(2));
        assertThat(again.lastChangeTo("grey")).isEmpty();
        assertThat(PLAN.nextChangeAfter(MONDAY)).contains(FRIDAY);
        assertThat(PLAN.nextChangeAfter(FRIDAY)).isEmpty();
    }

    @Test
    void changesOutOfOrderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new DayPlan<>(
                                        1,
                                        List.of(new Change<>(FRIDAY, 2), new Change<>(MONDAY, 3))))
                .withMessageContaining("must ascend");
    }
}
