package org.duban.task.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
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
