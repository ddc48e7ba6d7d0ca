package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.duban.task.Api;
import org.junit.jupiter.api.Test;

/** Auditors ask whether the trail is as it was kept. */
class AuditStory extends RunningService {

    private static final String VERIFICATION = "/api/audit/task-service/verification?aggregate=";

    @Test
    void aTaskIsVerifiedFactByFact() {
        String path = begun("A1-audited");
        int facts = as(OFFICE).get(path + "/history").expect(200).json().at("/items").size();

        Api.Answer summary = as("auditor").get(VERIFICATION + "story.A1-audited").expect(200);

        assertThat(facts).isEqualTo(4);
        assertThat(summary.json().at("/aggregates").asInt()).isEqualTo(1);
        assertThat(summary.json().at("/facts").asInt()).isEqualTo(facts);
        assertThat(summary.json().at("/flawed").asInt()).isZero();
    }

    @Test
    void whatIsUnknownIsToldAndDepartmentsDoNotAudit() {
        as("auditor").get(VERIFICATION + "story.no-such-task").refused(404, "not-found");
        for (String other : new String[] {LEAD, OFFICE, "leader"}) {
            as(other).get(VERIFICATION + "story.A1-audited").refused(403, "role-required");
        }
    }
}
