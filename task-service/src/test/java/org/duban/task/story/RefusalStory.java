package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.TaskRule.REFUSED_AFTER_EXTENSION_REQUEST;

import java.util.Map;
import java.util.Set;
import org.duban.task.Api;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.Test;

/** A department does not sign for a task; the office gives it to another. */
class RefusalStory extends RunningService {

    /** The rules that are told here. */
    static final Set<TaskRule> TOLD = Set.of(REFUSED_AFTER_EXTENSION_REQUEST);

    private static final Map<String, String> NOT_OURS = Map.of("reason", "不属本局职责");

    @Test
    void whatOneDepartmentRefusesAnotherSignsFor() {
        String path = assigned(task("A1-refused"));
        as(SUPPORTER).post(path + "/refusal", NOT_OURS).refused(403, "only-lead-department-acts");
        as(STRANGER).post(path + "/refusal", NOT_OURS).refused(404, "not-found");

        Api keyed = as(LEAD).with("Idempotency-Key", "no");
        String first = keyed.post(path + "/refusal", NOT_OURS).expect(200).header("ETag");
        assertThat(keyed.post(path + "/refusal", NOT_OURS).expect(200).header("ETag"))
                .isEqualTo(first);
        assertThat(as(OFFICE).get(path).expect(200).string("status")).isEqualTo("DRAFT");
        assertThat(as(OFFICE).get(path + "/history").expect(200).json().at("/items").toString())
                .contains("不予签收：不属本局职责");

        as(OFFICE)
                .post(path + "/lead", Map.of("leadDepartment", "czj", "reason", "职责划分"))
                .expect(200);
        as(OFFICE).post(path + "/assignment", Map.of()).expect(200);
        as(SUPPORTER).post(path + "/acknowledgement", Map.of()).expect(200);
    }

    @Test
    void aRefusalNeedsAReasonAndComesBeforeAnyRequest() {
        String path = assigned(task("A1-asked"));
        as(LEAD).post(path + "/refusal", Map.of()).refused(400, "invalid-fields");
        as(LEAD).post(
                        path + "/extension-requests",
                        Map.of("to", "2019-01-31", "reasonCode", "OTHER", "reason", "等待"))
                .expect(200);

        refusedInBothLanguages(
                who -> who.post(path + "/refusal", NOT_OURS),
                as(LEAD),
                409,
                "refused-after-extension-request");
    }
}
