package org.duban.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.journal.door.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToldTests {

    private static final Texts TEXTS = new Texts(List.of("told-texts"));
    private static final Told TOLD =
            new Told("plan", List.of("title", "state", "dates.due", "teams", "steps"));

    enum State {
        OPEN,
        ENDED
    }

    record Dates(@Nullable LocalDate due, int untold) {}

    record Step(int n, String name, State state) {}

    record Plan(
            String title,
            State state,
            Dates dates,
            List<String> teams,
            List<Step> steps,
            String untold) {}

    private static final Plan PLAN =
            new Plan(
                    "甲",
                    State.OPEN,
                    new Dates(null, 1),
                    List.of("rsj", "czj"),
                    List.of(new Step(1, "摸底", State.OPEN), new Step(2, "整改", State.ENDED)),
                    "x");

    @Test
    void whatBeginsComesFromNothing() {
        assertThat(TOLD.between(null, PLAN, TEXTS))
                .containsExactly(
                        new ChangedField("title", "名称", List.of(), List.of("甲")),
                        new ChangedField("state", "状态", List.of(), List.of("进行中")),
                        new ChangedField("teams", "单位", List.of(), List.of("rsj", "czj")),
                        new ChangedField(
                                "steps",
                                "节点",
                                List.of(),
                                List.of("1 · 摸底 · 进行中", "2 · 整改 · ENDED")));
    }

    @Test
    void belowAListEachOfItsElementsIsTold() {
        Told names = new Told("plan", List.of("steps.name", "steps.none"));
        Plan later =
                new Plan(
                        "甲",
                        State.OPEN,
                        new Dates(null, 1),
                        List.of(),
                        List.of(new Step(1, "摸底", State.OPEN), new Step(2, "验收", State.ENDED)),
                        "x");

        assertThat(names.between(PLAN, later, TEXTS))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.from()).containsExactly("整改");
                            assertThat(change.to()).containsExactly("验收");
                        });
    }

    @Test
    void onlyWhatDiffersIsToldAndWhatPeopleAreNotToldIsNot() {
        Plan later =
                new Plan(
                        "甲",
                        State.ENDED,
                        new Dates(LocalDate.of(2018, 9, 3), 2),
                        List.of("czj", "jyj"),
                        List.of(new Step(1, "摸底", State.OPEN), new Step(2, "整改到位", State.ENDED)),
                        "y");

        assertThat(TOLD.between(PLAN, later, TEXTS))
                .containsExactly(
                        new ChangedField("state", "状态", List.of("进行中"), List.of("ENDED")),
                        new ChangedField("dates.due", "期限", List.of(), List.of("2018-09-03")),
                        new ChangedField("teams", "单位", List.of("rsj"), List.of("jyj")),
                        new ChangedField(
                                "steps",
                                "节点",
                                List.of("2 · 整改 · ENDED"),
                                List.of("2 · 整改到位 · ENDED")));
        assertThat(TOLD.between(PLAN, PLAN, TEXTS)).isEmpty();
    }

    @Test
    void anotherOrderIsToldWhole() {
        Plan later =
                new Plan("甲", State.OPEN, PLAN.dates(), List.of("czj", "rsj"), PLAN.steps(), "x");

        assertThat(TOLD.between(PLAN, later, TEXTS))
                .containsExactly(
                        new ChangedField(
                                "teams", "单位", List.of("rsj", "czj"), List.of("czj", "rsj")));
    }
}
