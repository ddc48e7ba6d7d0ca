package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;

/** A lost answer may be asked for again: something happens once, and only what was asked. */
class RepeatedRequestsStory extends RunningService {

    @Test
    void theSameKeyGetsTheFirstAnswerAlsoAfterOtherChanges() {
        String path = begun("A1-key-again");
        Api keyed = as(LEAD).with("Idempotency-Key", "k");
        Api.Answer first = keyed.post(path + "/progress-updates", update(40)).expect(200);
        as(LEAD).post(path + "/progress-updates", update(60)).expect(200);
        List<String> before = state(path);

        Api.Answer again = keyed.post(path + "/progress-updates", update(40)).expect(200);

        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.json().at("/percent").asInt()).isEqualTo(40);
        assertThat(state(path)).isEqualTo(before);
    }

    @Test
    void theFirstAnswerIsGivenAlsoWhereTheVerbWouldNotBeTakenAnyMore() {
        Map<String, Object> task = task("A1-key-late");
        Api office = as(OFFICE).with("Idempotency-Key", "once");
        Api.Answer drafted = office.post("/api/tasks", task).expect(201);
        String path = "/api/tasks/" + drafted.string("id");
        office.with("Idempotency-Key", "two").post(path + "/assignment", Map.of()).expect(200);

        assertThat(office.post("/api/tasks", task).expect(201).header("ETag"))
                .isEqualTo(drafted.header("ETag"));
        assertThat(
                        office.with("Idempotency-Key", "two")
                                .post(path + "/assignment", Map.of())
                                .expect(200)
                                .string("status"))
                .isEqualTo("ASSIGNED");
        as(OFFICE).post("/api/tasks", task).refused(409, "already-exists");
        as(OFFICE).post(path + "/assignment", Map.of()).refused(409, "task-not-in-status");
    }

    @Test
    void aKeyThatWasUsedForOtherContentOrAnotherVerbIsRefused() {
        String path = begun("A1-key-other");
        Api keyed = as(LEAD).with("Idempotency-Key", "k");
        keyed.post(path + "/progress-updates", update(40)).expect(200);
        List<String> before = state(path);

        refusedInBothLanguages(
                who -> who.post(path + "/progress-updates", update(41)),
                keyed,
                422,
                "idempotency-key-reused");
        refusedInBothLanguages(
                who -> who.post(path + "/completion-claim", claim(path, TODAY)),
                keyed.with("If-Match", "\"1\""),
                422,
                "idempotency-key-reused");
        assertThat(state(path)).isEqualTo(before);
    }

    @Test
    void theOrderOfFieldsAndBlanksMakeNoOtherContent() {
        String path = begun("A1-key-blanks");
        Api keyed = as(LEAD).with("Idempotency-Key", "k");
        Api.Answer first =
                keyed.post(path + "/progress-updates", "{\"percent\":40,\"done\":\"甲\"}")
                        .expect(200);

        Api.Answer again =
                keyed.post(path + "/progress-updates", "{ \"done\" : \"甲\",\n  \"percent\" : 40 }");

        assertThat(again.expect(200).header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void everyPostNeedsAKeyOfReasonableLength() {
        String path = begun("A1-key-none");
        List<String> before = state(path);

        refusedInBothLanguages(
                who ->
                        who.postWithoutKey(
                                path + "/progress-updates", "{\"percent\":40,\"done\":\"甲\"}"),
                as(LEAD),
                400,
                "idempotency-key-missing");
        refusedInBothLanguages(
                who -> who.post(path + "/progress-updates", update(40)),
                as(LEAD).with("Idempotency-Key", "k".repeat(101)),
                400,
                "idempotency-key-too-long");
        assertThat(state(path)).isEqualTo(before);
    }

    @Test
    void whoHasSeenAnOlderRevisionIsTold() {
        String path = begun("A1-key-match");
        String seen = as(LEAD).get(path).header("ETag");
        Api careful = as(LEAD).with("If-Match", seen);
        careful.post(path + "/progress-updates", update(40)).expect(200);
        List<String> before = state(path);

        refusedInBothLanguages(
                who -> who.post(path + "/progress-updates", update(50)),
                careful,
                412,
                "revision-changed");
        refusedInBothLanguages(
                who -> who.post(path + "/progress-updates", update(50)),
                as(LEAD).with("If-Match", "soon"),
                400,
                "if-match-unreadable");
        assertThat(state(path)).isEqualTo(before);
    }
}
