package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;

/** Tasks written down without a number get the next one of their series, and none is left out. */
class NumberingStory extends RunningService {

    private static final String BY_YEAR = "{year}-{area}-{n:3}";

    @Test
    void aTaskWithoutANumberGetsTheNextOneOfItsArea() {
        founded("numbered");
        drafted(task("A1-02", "programme", "numbered"));

        assertThat(numbered("numbered")).isEqualTo("A1-01");
        assertThat(numbered("numbered"))
                .as("the one that was typed in is taken")
                .isEqualTo("A1-03");

        assertThat(
                        as(OFFICE)
                                .post("/api/programmes/numbered/numbering", pattern(BY_YEAR))
                                .expect(200)
                                .string("numbering"))
                .isEqualTo(BY_YEAR);
        assertThat(numbered("numbered")).as("another series").isEqualTo("2018-A1-001");
        as(OFFICE).get("/api/tasks/numbered.A1-03").expect(200);
    }

    @Test
    void aRefusedOrRepeatedRequestLeavesNoGap() {
        founded("gapless");
        Map<String, Object> unknown = unnumbered("gapless");
        unknown.put("leadDepartment", "none");
        Api office = as(OFFICE).with("Idempotency-Key", "again");

        office.post("/api/tasks", unknown).refused(422, "department-unknown");
        Api.Answer first = office.post("/api/tasks", unnumbered("gapless")).expect(201);
        Api.Answer repeated = office.post("/api/tasks", unnumbered("gapless")).expect(201);

        assertThat(first.string("serial")).isEqualTo("A1-01");
        assertThat(repeated.string("serial")).isEqualTo("A1-01");
        assertThat(repeated.header("ETag")).isEqualTo(first.header("ETag"));
        Map<String, Object> other = unnumbered("gapless");
        other.put("title", "另一项");
        refusedInBothLanguages(
                who -> who.post("/api/tasks", other), office, 422, "idempotency-key-reused");
        as(LEAD).post("/api/tasks", unnumbered("gapless")).refused(403, "role-required");
        assertThat(numbered("gapless")).isEqualTo("A1-02");
        assertThat(as(OFFICE).get("/api/tasks/gapless.A1-01/history").json().at("/items").size())
                .isOne();
    }

    /** Each request comes twice at once; every fourth is refused. */
    @Test
    void manyAtOnceLeaveNoGapAndTakeNoNumberTwice() throws Exception {
        founded("crowded");
        List<Callable<Api.Answer>> requests = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            Map<String, Object> plan = unnumbered("crowded");
            plan.put("title", "第 " + i + " 项");
            if (i % 4 == 0) {
                plan.put("supportingDepartments", List.of("none"));
            }
            Api office = as(OFFICE).with("Idempotency-Key", "crowd-" + i);
            requests.add(() -> office.post("/api/tasks", plan));
            requests.add(() -> office.post("/api/tasks", plan));
        }
        Collections.shuffle(requests, new java.util.Random(7));

        Map<String, String> serials = new HashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
            for (Future<Api.Answer> one : threads.invokeAll(requests)) {
                Api.Answer answer = one.get();
                assertThat(answer.status()).isIn(201, 422);
                if (answer.status() == 201) {
                    String before = serials.put(answer.string("title"), answer.string("serial"));
                    assertThat(before).isIn(null, answer.string("serial"));
                }
            }
        }

        assertThat(serials.values())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 36).mapToObj("A1-%02d"::formatted).toList());
        as(OFFICE).get("/api/tasks/crowded.A1-37").refused(404, "not-found");
    }

    @Test
    void onlyTheOfficeRulesTheNumberingAndOnlyOneThatCanBeRead() {
        founded("numbering-ruled");
        String address = "/api/programmes/numbering-ruled/numbering";

        for (Map.Entry<String, String> no :
                Map.of(
                                "{number}", "numbering-unreadable",
                                "{year}{n}", "number-runs-together",
                                "{area}-{area}-{area}-{year}-{n}", "numbering-too-long",
                                "{area}-{n:2}", "numbering-unchanged")
                        .entrySet()) {
            refusedInBothLanguages(
                    who -> who.post(address, pattern(no.getKey())), as(OFFICE), 422, no.getValue());
        }
        for (String who : List.of(LEAD, "head.rsj", "leader", "auditor")) {
            as(who).post(address, pattern(BY_YEAR)).refused(403, "role-required");
        }
        as(OFFICE).post("/api/programmes/none/numbering", pattern("{n}")).refused(404, "not-found");
        assertThat(as(LEAD).get("/api/programmes/numbering-ruled").string("numbering"))
                .isEqualTo("{area}-{n:2}");
    }

    private void founded(String programme) {
        as(OFFICE).post("/api/programmes", programme(programme)).expect(201);
    }

    private String numbered(String programme) {
        return as(OFFICE).post("/api/tasks", unnumbered(programme)).expect(201).string("serial");
    }

    private static Map<String, Object> unnumbered(String programme) {
        Map<String, Object> task = task("any", "programme", programme);
        task.remove("serial");
        return task;
    }

    private static Map<String, Object> pattern(String pattern) {
        return Map.of("pattern", pattern);
    }
}
