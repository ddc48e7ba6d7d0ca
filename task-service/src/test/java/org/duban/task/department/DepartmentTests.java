package org.duban.task.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DepartmentEvent.TaskShare;
import org.junit.jupiter.api.Test;

class DepartmentTests {

    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2018, 11, 1);

    @Test
    void aDepartmentKeepsItsCodeAndEveryNameItWentBy() {
        Department renamed =
                registered().after(registered().rename("市工业和信息化局", "市工信局", REFORM, "机构改革"));

        assertThat(renamed.code()).isEqualTo("gxj");
        assertThat(renamed.nameOn(REFORM.minusDays(1)).shortName()).isEqualTo("市工信委");
        assertThat(renamed.nameOn(REFORM).shortName()).isEqualTo("市工信局");
        assertThat(renamed.nameOn(FOUNDED.minusYears(1)).shortName()).isEqualTo("市工信委");
    }

    @Test
    void aNewNameDiffersFromTheLast() {
        refused(
                () -> registered().rename("市工业和信息化委员会", "市工信委", REFORM, "x"),
                DepartmentRule.NAME_UNCHANGED);
    }

    @Test
    void namesFollowEachOther() {
        refused(
                () -> registered().rename("市工业和信息化局", "市工信局", FOUNDED, "x"),
                DepartmentRule.RENAMED_BEFORE_ITS_LAST_NAME);
    }

    @Test
    void aMergedDepartmentIsGoneFromTheDayOnAndStaysMerged() {
        Department merged = registered().after(registered().merge("gxj2", REFORM, "机构改革"));

        assertThat(merged.isGoneOn(REFORM.minusDays(1))).isFalse();
        assertThat(merged.isGoneOn(REFORM)).isTrue();
        refused(() -> merged.merge("other", REFORM, "x"), DepartmentRule.DEPARTMENT_SUCCEEDED);
        refused(() -> registered().merge("gxj", REFORM, "x"), DepartmentRule.SUCCEEDS_ITSELF);
        refused(
                () -> registered().merge("gxj2", FOUNDED, "x"),
                DepartmentRule.RENAMED_BEFORE_ITS_LAST_NAME);
    }

    @Test
    void whatASplitDoesNotShareOutGoesToOneOfItsSuccessors() {
        List<TaskShare> shares = List.of(new TaskShare("p.A1", "left"));
        Department split =
                registered()
                        .after(
                                registered()
                                        .split(
                                                List.of("left", "right"),
                                                "right",
                                                shares,
                                                REFORM,
                                                "机构改革"));
        Succession succession = Objects.requireNonNull(split.succession());

        assertThat(succession.successorFor("p.A1")).isEqualTo("left");
        assertThat(succession.successorFor("p.A2")).isEqualTo("right");
        refused(
                () -> registered().split(List.of("left", "left"), "left", shares, REFORM, "x"),
                DepartmentRule.SPLIT_NEEDS_TWO_SUCCESSORS);
        refused(
                () -> registered().split(List.of("left", "right"), "third", shares, REFORM, "x"),
                DepartmentRule.NOT_A_SUCCESSOR);
    }

    @Test
    void thatAllIsHandedOverIsSaidOnce() {
        Department merged = registered().after(registered().merge("gxj2", REFORM, "机构改革"));
        Department handed = merged.after(merged.succeeded(REFORM));

        assertThat(Objects.requireNonNull(handed.succession()).handedOn()).isEqualTo(REFORM);
        refused(() -> handed.succeeded(REFORM), DepartmentRule.NOTHING_TO_SUCCEED);
        refused(() -> registered().succeeded(REFORM), DepartmentRule.NOTHING_TO_SUCCEED);
    }

    private static Department registered() {
        return Department.born(
                "gxj",
                new DepartmentRegistered(
                        "市工业和信息化委员会",
                        "市工信委",
                        List.of("工信委"),
                        DepartmentKind.MUNICIPAL_DEPARTMENT,
                        null,
                        FOUNDED));
    }

    private static void refused(ThrowingCallable verb, DepartmentRule rule) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        DepartmentRejection.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}
