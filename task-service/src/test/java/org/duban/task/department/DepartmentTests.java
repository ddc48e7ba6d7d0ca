package org.duban.task.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.events.DepartmentEvent.DepartmentPlaced;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DepartmentEvent.TaskShare;
import org.jspecify.annotations.Nullable;
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

    @Test
    void aDepartmentIsDissolvedOnlyWhenNothingOpenIsLeftWithIt() {
        Department dissolved = registered().after(registered().dissolve(REFORM, "撤销", 0));

        assertThat(dissolved.isGoneOn(REFORM.minusDays(1))).isFalse();
        assertThat(dissolved.isGoneOn(REFORM)).isTrue();
        refused(
                () -> registered().dissolve(REFORM, "x", 2),
                DepartmentRule.DEPARTMENT_HAS_OPEN_TASKS);
        refused(() -> dissolved.dissolve(REFORM, "x", 0), DepartmentRule.DEPARTMENT_DISSOLVED);
        refused(() -> dissolved.merge("other", REFORM, "x"), DepartmentRule.DEPARTMENT_DISSOLVED);
    }

    @Test
    void anEndThatLiesAheadCanBeTakenBack() {
        Department merged = registered().after(registered().merge("gxj2", REFORM, "机构改革"));
        Department dissolved = registered().after(registered().dissolve(REFORM, "撤销", 0));
        LocalDate before = REFORM.minusDays(1);

        assertThat(merged.after(merged.revokeEnd("误发", before))).isEqualTo(registered());
        assertThat(dissolved.after(dissolved.revokeEnd("误发", before))).isEqualTo(registered());
        refused(() -> merged.revokeEnd("x", REFORM), DepartmentRule.HAS_TAKEN_EFFECT);
        refused(() -> registered().revokeEnd("x", before), DepartmentRule.NO_END_ANNOUNCED);
    }

    @Test
    void aNameThatLiesAheadCanBeTakenBack() {
        Department renamed =
                registered().after(registered().rename("市工业和信息化局", "市工信局", REFORM, "机构改革"));

        assertThat(renamed.after(renamed.revokeRenaming("误发", REFORM.minusDays(1))))
                .isEqualTo(registered());
        refused(() -> renamed.revokeRenaming("x", REFORM), DepartmentRule.HAS_TAKEN_EFFECT);
        refused(
                () -> registered().revokeRenaming("x", FOUNDED.minusDays(1)),
                DepartmentRule.NO_RENAMING_ANNOUNCED);
    }

    @Test
    void itsKindAndItsParentChangeAndTheFactSaysWhatTheyWere() {
        DepartmentPlaced placed =
                registered().place(DepartmentKind.PARTY_ORGAN, "sw", "机构改革", REFORM);
        Department now = registered().after(placed);

        assertThat(placed.fromKind()).isEqualTo(DepartmentKind.MUNICIPAL_DEPARTMENT);
        assertThat(placed.fromParent()).isNull();
        assertThat(now.kind()).isEqualTo(DepartmentKind.PARTY_ORGAN);
        assertThat(now.parent()).isEqualTo("sw");
        refused(
                () -> now.place(DepartmentKind.PARTY_ORGAN, "sw", "x", REFORM),
                DepartmentRule.PLACE_UNCHANGED);
    }

    @Test
    void leadersInChargeFollowEachOther() {
        LeadersInCharge first = named(LeadersInCharge.NONE, "leader.a", FOUNDED);
        LeadersInCharge second = named(first, "leader.b", REFORM);
        LeadersInCharge nobody = named(second, null, REFORM.plusDays(9));

        assertThat(second.on(FOUNDED.minusDays(1))).isNull();
        assertThat(Objects.requireNonNull(second.on(REFORM.minusDays(1))).leader())
                .isEqualTo("leader.a");
        assertThat(Objects.requireNonNull(second.on(REFORM)).leader()).isEqualTo("leader.b");
        assertThat(nobody.on(REFORM.plusDays(9))).isNull();
        refused(() -> named(first, "leader.a", REFORM), DepartmentRule.LEADER_IN_CHARGE_UNCHANGED);
        refused(
                () -> named(LeadersInCharge.NONE, null, REFORM),
                DepartmentRule.LEADER_IN_CHARGE_UNCHANGED);
        refused(() -> named(first, "leader.b", FOUNDED), DepartmentRule.LEADER_BEFORE_THE_LAST);
    }

    @Test
    void theTrailRemembersMoreLeadersThanTheDepartmentDoes() {
        LeadersInCharge leaders = LeadersInCharge.NONE;
        for (int n = 0; n < LeadersInCharge.MOST_KEPT + 5; n++) {
            leaders = named(leaders, "leader." + n, FOUNDED.plusDays(n));
        }

        assertThat(leaders.periods()).hasSize(LeadersInCharge.MOST_KEPT);
        assertThat(leaders.periods().getFirst().leader()).isEqualTo("leader.5");
    }

    private static LeadersInCharge named(
            LeadersInCharge before, @Nullable String leader, LocalDate from) {
        return before.after(before.name("gxj", leader, leader, from, FOUNDED));
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
