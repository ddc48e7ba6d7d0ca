package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.TaskRule.HALTS_USED_UP;
import static org.duban.task.task.TaskRule.HALT_ALREADY_DECIDED;
import static org.duban.task.task.TaskRule.HALT_PENDING;
import static org.duban.task.task.TaskRule.HALT_UNKNOWN;
import static org.duban.task.task.TaskRule.NO_HALT_PENDING;
import static org.duban.task.task.TaskRule.SUSPENDED_ALREADY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.task.Api;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.Test;

/** A lead asks that its task be suspended or given up; the office decides, never about its own. */
class HaltStory extends RunningService {

    /** The rules that are told here. */
    static final Set<TaskRule> TOLD =
            Set.of(
                    HALT_PENDING,
                    NO_HALT_PENDING,
                    HALT_ALREADY_DECIDED,
                    HALTS_USED_UP,
                    SUSPENDED_ALREADY,
                    HALT_UNKNOWN);

    private static final String CO_OFFICE = "office.zzb";
    private static final Map<String, Object> STOP = Map.of("kind", "SUSPENSION", "reason", "等省里文件");
    private static final Map<String, Object> END = Map.of("kind", "TERMINATION", "reason", "并入他项");

    @Test
    void theOfficeGrantsWhatTheLeadAsksFor() {
        String path = begun("A1-halt");
        Api keyed = as(LEAD).with("Idempotency-Key", "stop");
        String first = keyed.post(path + "/halt-requests", STOP).expect(200).header("ETag");
        assertThat(keyed.post(path + "/halt-requests", STOP).expect(200).header("ETag"))
                .isEqualTo(first);
        assertThat(as(OFFICE).get(path).string("haltRequests/0/decision")).isEqualTo("PENDING");
        no(
                path,
                OFFICE,
                "/halt-requests/1/decision",
                Map.of("granted", true),
                400,
                "invalid-fields");

        Api.Answer stopped = decided(OFFICE, path, 1, true);

        assertThat(stopped.string("status")).isEqualTo("SUSPENDED");
        assertThat(stopped.string("haltRequests/0/decision")).isEqualTo("GRANTED");
        no(path, LEAD, "/halt-requests", STOP, 409, SUSPENDED_ALREADY.slug());
        as(LEAD).post(path + "/halt-requests", END).expect(200);
        assertThat(decided(CO_OFFICE, path, 2, true).string("status")).isEqualTo("TERMINATED");
        assertThat(as(LEAD).get(path + "/history").json().toString())
                .contains("暂停申请（第 1 项）：等省里文件", "终止申请（第 2 项）：并入他项");
    }

    @Test
    void onlyTheLeadAsksAndOnlyTheOfficeDecides() {
        String path = begun("A1-halt-who");
        for (String other : List.of(SUPPORTER, OFFICE, "leader", "admin")) {
            no(path, other, "/halt-requests", STOP, 403, "only-lead-department-acts");
        }
        as(STRANGER).post(path + "/halt-requests", STOP).refused(404, "not-found");
        no(path, OFFICE, "/halt-requests/1/decision", decision(true), 409, NO_HALT_PENDING.slug());
        as(LEAD).post(path + "/halt-requests", STOP).expect(200);

        no(path, LEAD, "/halt-requests", END, 409, HALT_PENDING.slug());
        for (String other : List.of(LEAD, SUPPORTER, "leader")) {
            no(path, other, "/halt-requests/1/decision", decision(true), 403, "only-office-acts");
        }
        as(STRANGER)
                .post(path + "/halt-requests/1/decision", decision(true))
                .refused(404, "not-found");
        no(path, OFFICE, "/halt-requests/2/decision", decision(true), 404, HALT_UNKNOWN.slug());
        no(
                path,
                SUPPORTER,
                "/halt-requests/1/withdrawal",
                Map.of(),
                403,
                "only-lead-department-acts");
        as(LEAD).post(path + "/halt-requests/1/withdrawal", Map.of()).expect(200);
        as(LEAD).post(path + "/halt-requests", END).expect(200);
        no(
                path,
                OFFICE,
                "/halt-requests/1/decision",
                decision(true),
                409,
                HALT_ALREADY_DECIDED.slug());
        assertThat(decided(OFFICE, path, 2, false).string("status")).isEqualTo("IN_PROGRESS");
        for (int n = 3; n <= 12; n++) {
            as(LEAD).post(path + "/halt-requests", STOP).expect(200);
            as(LEAD).post(path + "/halt-requests/" + n + "/withdrawal", Map.of()).expect(200);
        }
        no(path, LEAD, "/halt-requests", STOP, 409, HALTS_USED_UP.slug());
    }

    @Test
    void theOfficesOwnDepartmentsItemIsDecidedBySomebodyElse() {
        String path = assigned(task("A1-halt-own", "leadDepartment", "zgh"));
        as("liaison.zgh").post(path + "/halt-requests", STOP).expect(200);

        for (String direct : List.of("/suspension", "/termination")) {
            no(path, OFFICE, direct, Map.of("reason", "x"), 403, "own-departments-item");
        }
        no(path, OFFICE, "/halt-requests/1/decision", decision(true), 403, "own-departments-item");
        assertThat(decided(CO_OFFICE, path, 1, true).string("status")).isEqualTo("SUSPENDED");
    }

    private Api.Answer decided(String who, String path, int n, boolean granted) {
        return as(who).post(path + "/halt-requests/" + n + "/decision", decision(granted))
                .expect(200);
    }

    private static Map<String, Object> decision(boolean granted) {
        return Map.of("granted", granted, "note", "按程序");
    }

    private void no(
            String path,
            String who,
            String verb,
            Map<String, Object> body,
            int status,
            String rule) {
        List<String> before = state(path);
        refusedInBothLanguages(one -> one.post(path + verb, body), as(who), status, rule);
        assertThat(state(path)).isEqualTo(before);
    }
}
