package org.duban.report.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.report.story.Person.LEADER;
import static org.duban.report.story.Person.OFFICE;
import static org.duban.report.story.Person.SECOND_OFFICE;
import static org.duban.report.story.Person.head;
import static org.duban.report.story.Person.liaison;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each forbidden way beside the allowed one. */
class ForbiddenWaysStory extends RunningService {

    private static final String MEASURE = "12月底前培训农民工18000人次";
    private static final String RSJ = "/api/filings/forbidden.measures.rsj";
    private static final String ZGH = "/api/filings/forbidden.measures.zgh";

    @BeforeEach
    void twoDepartmentsOwe() {
        as(OFFICE)
                .post("/api/obligations", "owed", obligation("forbidden", "measures", "rsj", "zgh"))
                .expect(200);
    }

    @Test
    void withoutATokenNothingIsSaid() {
        service().get(RSJ).refused(401, "not-signed-in");
        as(liaison("rsj")).get(RSJ).expect(200);
    }

    @Test
    void aTokenForAnotherSystemOrAnOldOneIsNoToken() {
        service().withToken(LocalIssuer.tokenForSomebodyElse(OFFICE)).get(RSJ).expect(401);
        service().withToken(LocalIssuer.expiredToken(OFFICE)).get(RSJ).expect(401);
        service().withToken("not.a.token").get(RSJ).expect(401);
    }

    @Test
    void anotherDepartmentsFilingIsNotThere() {
        Service stranger = as(liaison("jyj"));

        stranger.get(RSJ).refused(404, "not-found");
        stranger.get(RSJ + "/history").refused(404, "not-found");
        stranger.get(RSJ + "/receipt").refused(404, "not-found");
        stranger.get("/api/obligations/forbidden.measures.rsj").refused(404, "not-found");
        stranger.post(RSJ + "/draft", draft(MEASURE)).refused(404, "not-found");
        stranger.upload(RSJ + "/files", "a.pdf", PDF).refused(404, "not-found");
        as(LEADER).get(RSJ).expect(200);
    }

    @Test
    void aDepartmentListsItsOwnOnly() {
        assertThat(
                        as(liaison("jyj"))
                                .get("/api/obligations?programme=forbidden")
                                .expect(200)
                                .at("items")
                                .size())
                .isZero();
        as(liaison("jyj")).get("/api/obligations?department=rsj").refused(404, "not-found");
        as(liaison("jyj")).get("/api/filings?department=rsj").refused(404, "not-found");
        assertThat(
                        as(liaison("rsj"))
                                .get("/api/obligations?programme=forbidden&department=rsj")
                                .expect(200)
                                .at("items")
                                .size())
                .isEqualTo(1);
    }

    @Test
    void onlyTheOfficeObliges() {
        as(LEADER)
                .post("/api/obligations", obligation("forbidden", "other", "rsj"))
                .refused(403, "role-required");
        as(head("rsj"))
                .post("/api/obligations", obligation("forbidden", "other", "rsj"))
                .refused(403, "role-required");
        as(head("rsj"))
                .post("/api/obligations/forbidden.measures.rsj/exemption", Map.of("reason", "忙"))
                .refused(403, "role-required");
    }

    @Test
    void onlyTheDepartmentDraftsAndOnlyItsHeadSigns() {
        as(OFFICE).post(RSJ + "/draft", draft(MEASURE)).refused(403, "role-required");
        as(LEADER).post(RSJ + "/draft", draft(MEASURE)).refused(403, "role-required");
        as(liaison("rsj")).post(RSJ + "/draft", draft(MEASURE)).expect(200);
        as(liaison("rsj")).post(RSJ + "/sign-off", Map.of()).refused(403, "role-required");
        as(head("rsj")).post(RSJ + "/sign-off", Map.of()).expect(200);
    }

    @Test
    void whoSeesEverythingStillCannotFileForAnother() {
        Person both = Person.of("both.zgh", "zgh", "office", "liaison");

        as(both).post(RSJ + "/draft", draft(MEASURE)).refused(403, "other-department");
        as(both).post(ZGH + "/draft", draft(MEASURE)).expect(200);
    }

    @Test
    void nobodyReviewsTheirOwnDepartment() {
        filed("forbidden.measures.zgh", "zgh", MEASURE);

        as(OFFICE).post(ZGH + "/acceptance", Map.of()).refused(422, "review-of-own-department");
        as(OFFICE)
                .post(ZGH + "/returns", Map.of("reasonCode", "OTHER", "reason", "x"))
                .refused(422, "review-of-own-department");
        as(liaison("zgh")).post(ZGH + "/acceptance", Map.of()).refused(403, "role-required");
        as(SECOND_OFFICE).post(ZGH + "/acceptance", Map.of()).expect(200);
    }

    @Test
    void everyPostNeedsAKey() {
        as(liaison("rsj"))
                .postRaw(RSJ + "/draft", null, "{\"nil\":true,\"nilReason\":\"无\"}")
                .refused(400, "idempotency-key-missing");
        as(liaison("rsj"))
                .post(RSJ + "/draft", "k".repeat(101), draft(MEASURE))
                .refused(400, "idempotency-key-too-long");
    }

    @Test
    void aRepeatedKeyGetsTheFirstAnswerAndServesOneVerb() {
        Service liaison = as(liaison("rsj"));
        Answer first = liaison.post(RSJ + "/draft", "same-key", draft("培训农民工1200人次")).expect(200);
        liaison.post(RSJ + "/draft", draft("培训农民工3400人次")).expect(200);

        Answer again = liaison.post(RSJ + "/draft", "same-key", draft("培训农民工1200人次")).expect(200);

        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.string("measures/0/text")).isEqualTo("培训农民工1200人次");
        liaison.post(RSJ + "/draft", "same-key", draft("别的内容"))
                .refused(422, "idempotency-key-reused");
        as(head("rsj"))
                .post(RSJ + "/sign-off", "same-key", Map.of())
                .refused(422, "idempotency-key-reused");
    }

    @Test
    void whoHasSeenAnOlderRevisionIsTold() {
        Service liaison = as(liaison("rsj"));
        String seen = liaison.get(RSJ).header("ETag");

        liaison.with("If-Match", seen).post(RSJ + "/draft", draft(MEASURE)).expect(200);
        liaison.with("If-Match", seen)
                .post(RSJ + "/draft", draft(MEASURE))
                .refused(412, "revision-changed");
        liaison.with("If-Match", "soon")
                .post(RSJ + "/draft", draft(MEASURE))
                .refused(400, "if-match-unreadable");
    }

    @Test
    void aFileIsTakenUpTo20MegabytesAndByItsContent() {
        Service liaison = as(liaison("rsj"));

        liaison.upload(RSJ + "/files", "big.pdf", new byte[20 * 1024 * 1024 + 1])
                .refused(413, "too-large");
        liaison.upload(RSJ + "/files", "page.pdf", "<html><script>".getBytes(UTF_8))
                .refused(422, "file-type-not-allowed");
        liaison.upload(RSJ + "/files", "empty.pdf", new byte[0]).refused(422, "file-empty");
        liaison.post(RSJ + "/files", Map.of()).refused(415, "http-415");
    }

    @Test
    void theStampedScanIsMarkedInTheFormOrInTheAddress() {
        Service liaison = as(liaison("rsj"));

        assertThat(liaison.uploadSeal(RSJ + "/files", "a.pdf", PDF).at("seal").asBoolean())
                .isTrue();
        assertThat(liaison.upload(RSJ + "/files?seal=true", "a.pdf", PDF).at("seal").asBoolean())
                .isTrue();
        assertThat(liaison.upload(RSJ + "/files", "a.pdf", PDF).at("seal").asBoolean()).isFalse();
    }

    @Test
    void aRepeatedUploadIsKeptOnce() {
        Service liaison = as(liaison("rsj"));
        String first = liaison.upload(RSJ + "/files", "u1", "计划.pdf", PDF).expect(201).string("id");

        assertThat(liaison.upload(RSJ + "/files", "u1", "计划.pdf", PDF).string("id"))
                .isEqualTo(first);
        liaison.upload(RSJ + "/files", "u1", "计划.pdf", "%PDF-1.7\n".getBytes(UTF_8))
                .refused(422, "idempotency-key-reused");
    }

    @Test
    void aFileIsGivenToItsDepartmentOnlyAndToBeSaved() {
        String file = as(liaison("rsj")).upload(RSJ + "/files", "计划.pdf", PDF).string("id");

        Answer saved = as(liaison("rsj")).get(RSJ + "/files/" + file).expect(200);
        assertThat(saved.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E8%AE%A1%E5%88%92.pdf");
        assertThat(saved.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(saved.header("X-Content-Type-Options")).isEqualTo("nosniff");
        as(liaison("zgh")).get(ZGH + "/files/" + file).refused(404, "not-found");
        as(liaison("zgh")).post(ZGH + "/draft", draft(MEASURE, file)).refused(422, "file-unknown");
    }

    @Test
    void whatCannotBeReadIsSaidInBothLanguages() {
        Service liaison = as(liaison("rsj"));

        Answer chinese = liaison.postRaw(RSJ + "/draft", "m1", "{\"measures\":");
        assertThat(chinese.refused(400, "unreadable-body").string("title")).isEqualTo("请求内容无法读取");
        Answer english =
                liaison.with("Accept-Language", "en").postRaw(RSJ + "/draft", "m2", "{\"nil\":7e}");
        assertThat(english.refused(400, "unreadable-body").string("title"))
                .isEqualTo("The body cannot be read");
        liaison.postAs("text/plain", RSJ + "/draft", "{}").refused(415, "http-415");
        liaison.get("/api/filings?status=LOST").refused(400, "http-400");
        liaison.get("/api/filings?after=!").refused(400, "cursor-unreadable");
    }

    @Test
    void fieldsThatNeedMendingAreNamed() {
        Map<String, Object> nobody = new HashMap<>(obligation("forbidden", "x"));
        nobody.put("name", " ");

        Answer refused = as(OFFICE).post("/api/obligations", nobody).refused(400, "invalid-fields");

        assertThat(refused.at("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("departments", "name");
    }

    @Test
    void theSealAndTheSignOffAreInsistedOn() {
        Service liaison = as(liaison("rsj"));
        liaison.post(RSJ + "/draft", draft(MEASURE)).expect(200);

        liaison.post(RSJ + "/submission", Map.of()).refused(409, "sign-off-missing");
        as(head("rsj")).post(RSJ + "/sign-off", Map.of()).expect(200);
        liaison.post(RSJ + "/submission", Map.of()).refused(422, "seal-missing");
        liaison.get(RSJ + "/receipt").refused(404, "nothing-submitted");
    }
}
