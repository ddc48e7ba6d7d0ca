package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.TaskRule.ACKNOWLEDGE_BY_AFTER_DUE;
import static org.duban.task.task.TaskRule.ACKNOWLEDGE_BY_IN_THE_PAST;
import static org.duban.task.task.TaskRule.NOBODY_SIGNS_NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.task.Api;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.Test;

/** The office names a day by which a task is to be signed for (签收时限), and the lead signs. */
class SigningStory extends RunningService {

    /** The rules that are told here. */
    static final Set<TaskRule> TOLD =
            Set.of(ACKNOWLEDGE_BY_IN_THE_PAST, ACKNOWLEDGE_BY_AFTER_DUE, NOBODY_SIGNS_NOW);

    private static final LocalDate BY = TODAY.plusDays(3);

    @Test
    void theDayIsShownUntilTheLeadSignsAndSaysWhatItExpects() {
        String path = drafted(task("A1-sign"));
        for (String other : List.of(LEAD, SUPPORTER, "leader")) {
            as(other).post(path + "/assignment", by(BY)).refused(403, "only-office-acts");
        }
        as(STRANGER).post(path + "/assignment", by(BY)).refused(404, "not-found");
        as(OFFICE).post(path + "/assignment", by(BY)).expect(200);

        Api.Answer seen = as(LEAD).get(path).expect(200);
        assertThat(seen.string("signing/by")).isEqualTo(BY.toString());
        assertThat(seen.string("signing/timeliness")).isEqualTo("NOT_DUE");
        assertThat(
                        as(SUPPORTER)
                                .get("/api/tasks?programme=story&q=A1-sign&limit=100")
                                .expect(200)
                                .json()
                                .toString())
                .contains("\"by\":\"" + BY);

        Map<String, String> expects = Map.of("forecast", DUE.plusDays(9).toString());
        as(SUPPORTER)
                .post(path + "/acknowledgement", expects)
                .refused(403, "only-lead-department-acts");
        as(OFFICE)
                .post(path + "/acknowledgement", expects)
                .refused(403, "only-lead-department-acts");
        as(STRANGER).post(path + "/acknowledgement", expects).refused(404, "not-found");
        Api keyed = as(LEAD).with("Idempotency-Key", "sign");
        String first = keyed.post(path + "/acknowledgement", expects).expect(200).header("ETag");
        assertThat(keyed.post(path + "/acknowledgement", expects).expect(200).header("ETag"))
                .isEqualTo(first);
        keyed.post(path + "/acknowledgement", Map.of("forecast", DUE.toString()))
                .refused(422, "idempotency-key-reused");

        Api.Answer signed = as(LEAD).get(path).expect(200);
        assertThat(signed.string("forecast")).isEqualTo(DUE.plusDays(9).toString());
        assertThat(signed.json().at("/signing").isNull()).isTrue();
        assertThat(as(LEAD).get(path + "/history").expect(200).json().at("/items").toString())
                .contains("请于 " + BY + " 前签收", "签收，预计 " + DUE.plusDays(9) + " 完成");
    }

    @Test
    void theDayLiesBetweenTodayAndTheDueDate() {
        String path = drafted(task("A1-sign-when"));
        refusedInBothLanguages(
                who -> who.post(path + "/assignment", by(TODAY.minusDays(1))),
                as(OFFICE),
                422,
                "acknowledge-by-in-the-past");
        refusedInBothLanguages(
                who -> who.post(path + "/assignment", by(DUE.plusDays(1))),
                as(OFFICE),
                422,
                "acknowledge-by-after-due");
        assertThat(as(OFFICE).get(path).expect(200).string("status")).isEqualTo("DRAFT");
        refusedInBothLanguages(
                who -> who.post(path + "/lead", lead("czj", BY)),
                as(OFFICE),
                409,
                "nobody-signs-now");
        as(OFFICE).post(path + "/assignment", by(DUE)).expect(200);
    }

    @Test
    void aNewLeadIsGivenADayOfItsOwn() {
        String path = begun("A1-sign-lead");
        as(LEAD).post(path + "/lead", lead("czj", BY)).refused(403, "only-office-acts");
        as(STRANGER).post(path + "/lead", lead("czj", BY)).refused(404, "not-found");

        as(OFFICE).post(path + "/lead", lead("czj", BY)).expect(200);

        assertThat(as(SUPPORTER).get(path).expect(200).string("signing/by"))
                .isEqualTo(BY.toString());
        assertThat(as(SUPPORTER).get(path + "/history").expect(200).json().toString())
                .contains("请于 " + BY + " 前签收：职责划分");
    }

    @Test
    void manyDepartmentsAreGivenTheSameDay() {
        String programme = "sign-group";
        as(OFFICE).post("/api/programmes", programme(programme)).expect(201);
        Map<String, Object> group =
                new java.util.HashMap<>(
                        Map.of(
                                "programme",
                                programme,
                                "area",
                                "A1",
                                "title",
                                "同一天签收",
                                "departments",
                                List.of("rsj", "czj"),
                                "objective",
                                "12 月底前完成 1 项",
                                "countermeasures",
                                "走访",
                                "schedule",
                                "每月",
                                "assessment",
                                "通报",
                                "due",
                                DUE.toString(),
                                "acknowledgeBy",
                                TODAY.minusDays(1).toString()));
        as(OFFICE).post("/api/task-groups", group).refused(422, "acknowledge-by-in-the-past");
        group.put("acknowledgeBy", BY.toString());
        as(LEAD).post("/api/task-groups", group).refused(403, "role-required");

        Api.Answer given = as(OFFICE).post("/api/task-groups", group).expect(201);
        for (int n : List.of(0, 1)) {
            assertThat(given.string("items/" + n + "/task/signing/by")).isEqualTo(BY.toString());
        }
    }

    private static Map<String, String> by(LocalDate day) {
        return Map.of("acknowledgeBy", day.toString());
    }

    private static Map<String, String> lead(String department, LocalDate by) {
        return Map.of(
                "leadDepartment", department, "reason", "职责划分", "acknowledgeBy", by.toString());
    }
}
