package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;

/** A draft is written anew by the office, until it is assigned. */
class RedraftStory extends RunningService {

    @Test
    void theOfficeWritesADraftAnew() {
        String path = drafted(task("A1-again-1"));

        Api.Answer anew = as(OFFICE).post(path + "/redrafting", anew()).expect(200);

        assertThat(anew.string("title")).isEqualTo("欠薪清零");
        assertThat(anew.string("leadDepartment")).isEqualTo("czj");
        assertThat(anew.string("originalDue")).isEqualTo("2018-11-30");
        assertThat(anew.string("status")).isEqualTo("DRAFT");
        as(STRANGER).get(path).refused(404, "not-found");
        assertThat(as(OFFICE).get(path + "/history").string("items/1/text")).isEqualTo("修改草稿：欠薪清零");
    }

    @Test
    void nobodyElseWritesItAnewAndNotOnceItIsAssigned() {
        String path = drafted(task("A1-again-2"));

        as(LEAD).post(path + "/redrafting", anew()).refused(403, "only-office-acts");
        as(STRANGER).post(path + "/redrafting", anew()).refused(404, "not-found");
        as(OFFICE).post(path + "/assignment", Map.of()).expect(200);
        as(OFFICE).post(path + "/redrafting", anew()).refused(409, "task-not-in-status");
    }

    @Test
    void whatItNamesMustBeThere() {
        String path = drafted(task("A1-again-3"));
        List<String> before = state(path);
        Map<String, Object> elsewhere = anew();
        elsewhere.put("area", "A9");
        Map<String, Object> unknown = anew();
        unknown.put("supportingDepartments", List.of("nowhere"));

        as(OFFICE).post(path + "/redrafting", elsewhere).refused(422, "area-unknown");
        as(OFFICE).post(path + "/redrafting", unknown).refused(422, "department-unknown");
        assertThat(state(path)).isEqualTo(before);
    }

    private static Map<String, Object> anew() {
        Map<String, Object> draft = draft();
        draft.put("title", "欠薪清零");
        draft.put("leadDepartment", "czj");
        draft.put("supportingDepartments", List.of());
        draft.put("due", "2018-11-01");
        draft.put("duePrecision", "MONTH");
        draft.put("milestones", List.of());
        return draft;
    }
}
