package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.duban.task.TaskServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The whole service with a real broker and store on 3 September 2018: a programme of the
 * federation's office, and tasks led by {@code rsj}.
 */
@TaskServiceTest
abstract class RunningService {

    static final LocalDate TODAY = LocalDate.of(2018, 9, 3);
    static final LocalDate DUE = LocalDate.of(2018, 12, 31);
    static final String PROGRAMME = "story";
    static final String OFFICE = "office.zgh";
    static final String LEAD = "liaison.rsj";
    static final String SUPPORTER = "liaison.czj";
    static final String STRANGER = "liaison.jyj";

    @LocalServerPort private int port;

    @BeforeEach
    void aProgrammeAndItsDepartments() {
        for (String code : List.of("zgh", "zzb", "rsj", "czj", "jyj")) {
            Map<String, Object> department =
                    Map.of(
                            "code",
                            code,
                            "name",
                            "市" + code,
                            "kind",
                            "MUNICIPAL_DEPARTMENT",
                            "validFrom",
                            "2018-01-01");
            as(OFFICE)
                    .with("Idempotency-Key", "d")
                    .post("/api/departments", department)
                    .expect(201);
        }
        as(OFFICE)
                .with("Idempotency-Key", "p")
                .post("/api/programmes", programme(PROGRAMME))
                .expect(201);
    }

    Api nobody() {
        return Api.nobody(port);
    }

    Api as(String account) {
        return nobody().as(account);
    }

    static Map<String, Object> programme(String id) {
        return Map.of(
                "id",
                id,
                "name",
                "产业工人队伍建设改革",
                "areas",
                List.of(Map.of("code", "A1", "name", "思想政治建设")),
                "office",
                "zgh",
                "startsOn",
                "2018-01-01",
                "endsOn",
                "2018-12-31");
    }

    /** A task as the office writes it down; it lacks nothing. */
    static Map<String, Object> task(String serial) {
        Map<String, Object> task = new HashMap<>();
        task.put("programme", PROGRAMME);
        task.put("serial", serial);
        task.put("area", "A1");
        task.put("title", "根治欠薪与工资支付保障");
        task.put("leadDepartment", "rsj");
        task.put("supportingDepartments", List.of("czj"));
        task.put("kind", "FIXED_DATE");
        task.put("objective", "目标");
        task.put("countermeasures", "措施");
        task.put("schedule", "进度");
        task.put("assessment", "考核");
        task.put("startsOn", "2018-06-01");
        task.put("due", DUE.toString());
        task.put(
                "milestones",
                List.of(
                        Map.of("name", "摸底", "weight", 40, "due", "2018-09-30"),
                        Map.of("name", "整改", "weight", 60, "due", "2018-12-01")));
        return task;
    }

    static Map<String, Object> task(String serial, String field, Object value) {
        Map<String, Object> task = task(serial);
        task.put(field, value);
        return task;
    }

    /** What is written anew of such a task, changed in nothing. */
    static Map<String, Object> draft() {
        Map<String, Object> draft = task("any");
        draft.keySet().removeAll(List.of("programme", "serial"));
        return draft;
    }

    /** Writes a task down and gives its address. */
    String drafted(Map<String, Object> task) {
        return "/api/tasks/" + as(OFFICE).post("/api/tasks", task).expect(201).string("id");
    }

    String assigned(Map<String, Object> task) {
        String path = drafted(task);
        as(OFFICE).post(path + "/assignment", Map.of()).expect(200);
        return path;
    }

    /** A task that its lead has signed for and begun. */
    String begun(String serial) {
        return begun(task(serial));
    }

    String begun(Map<String, Object> task) {
        String path = assigned(task);
        as(LEAD).post(path + "/acknowledgement", Map.of()).expect(200);
        as(LEAD).post(path + "/progress-updates", update(30)).expect(200);
        return path;
    }

    /** A task that its lead says is finished. */
    String claimed(String serial) {
        String path = begun(serial);
        as(LEAD).post(path + "/completion-claim", claim(path, TODAY.minusDays(3))).expect(200);
        return path;
    }

    String evidence(String path) {
        return as(LEAD).upload(path + "/evidence", "办结报告.pdf", "application/pdf", RealFiles.PDF)
                .expect(201)
                .string("id");
    }

    Map<String, Object> claim(String path, LocalDate on) {
        return Map.of("on", on.toString(), "note", "办结", "evidence", List.of(evidence(path)));
    }

    static Map<String, Object> update(int percent) {
        return Map.of("percent", percent, "done", "约谈企业 12 家");
    }

    /** All that can be read of a task: if it is the same, nothing was changed. */
    List<String> state(String path) {
        List<String> state = new ArrayList<>();
        Api.Answer task = as(OFFICE).get(path).expect(200);
        state.add(task.header("ETag"));
        state.add(task.json().toString());
        state.add(as(OFFICE).get(path + "/history").expect(200).json().at("/items").toString());
        return state;
    }

    /** Both languages tell the refusal, each in its own words. */
    static void refusedInBothLanguages(Asked asked, Api who, int status, String slug) {
        Api.Answer chinese = asked.by(who).refused(status, slug);
        Api.Answer english = asked.by(who.with("Accept-Language", "en")).refused(status, slug);
        for (String text : List.of("title", "detail")) {
            assertThat(chinese.string(text)).matches("(?s).*\\p{IsHan}.*");
            assertThat(english.string(text)).isNotEqualTo(chinese.string(text));
        }
        assertThat(english.string("title")).matches("[\\p{ASCII}]+");
    }

    /** A request that somebody makes. */
    @FunctionalInterface
    interface Asked {
        Api.Answer by(Api who);
    }
}
