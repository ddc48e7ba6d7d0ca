package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.duban.task.Api;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People keep the filters they come back to under names; the office shares some. */
class SavedViewStory extends RunningService {

    private static final String VIEWS = "/api/tasks/views";
    private static final String ELSEWHERE = "liaison.none";

    @Test
    void aPersonSavesRenamesAndRemovesAView() {
        Map<String, Object> red =
                view("我的红灯", Map.of("programme", PROGRAMME, "light", "RED", "sort", "due"));
        Api.Answer saved = as(LEAD).post(VIEWS, red).expect(201);
        String address = saved.header("Location");

        Api.Answer read = as(LEAD).get(address).expect(200);
        assertThat(read.string("name")).isEqualTo("我的红灯");
        assertThat(read.string("filter/light")).isEqualTo("RED");
        assertThat(read.string("filter/sort")).isEqualTo("due");
        assertThat(read.string("audience")).isEqualTo("OWN");
        assertThat(read.json().at("/mayChange").asBoolean()).isTrue();
        as(LEAD).post(address + "/revisions", revision("逾期的", Map.of("timeliness", "OVERDUE")))
                .expect(200);
        assertThat(names(LEAD, "")).contains("逾期的").doesNotContain("我的红灯");
        assertThat(as(LEAD).get(address).string("filter/timeliness")).isEqualTo("OVERDUE");

        as(LEAD).post(address + "/removal", Map.of()).expect(204);
        as(LEAD).get(address).refused(404, "not-found");
        assertThat(names(LEAD, "")).doesNotContain("逾期的");
    }

    @Test
    void aRepeatedRequestChangesNothingMore() {
        Api once = as(LEAD).with("Idempotency-Key", "view-once");
        Map<String, Object> view = view("只存一次", Map.of("area", "A1"));
        Api.Answer first = once.post(VIEWS, view).expect(201);
        String address = first.header("Location");

        assertThat(once.post(VIEWS, view).expect(201).string("id")).isEqualTo(first.string("id"));
        once.post(VIEWS, view("另一个", Map.of())).refused(422, "idempotency-key-reused");
        Api again = as(LEAD).with("Idempotency-Key", "again");
        Map<String, Object> revision = revision("改名", Map.of());
        String tag = again.post(address + "/revisions", revision).expect(200).header("ETag");
        assertThat(again.post(address + "/revisions", revision).expect(200).header("ETag"))
                .isEqualTo(tag);
        again.post(address + "/revisions", revision("又改名", Map.of()))
                .refused(422, "idempotency-key-reused");
        as(LEAD).with("If-Match", "\"1\"")
                .post(address + "/revisions", revision("旧的", Map.of()))
                .refused(412, "revision-changed");
        Api gone = as(LEAD).with("Idempotency-Key", "gone");
        gone.post(address + "/removal", Map.of()).expect(204);
        gone.post(address + "/removal", Map.of()).expect(204);
        as(LEAD).post(address + "/removal", Map.of()).refused(404, "not-found");
        as(LEAD).postWithoutKey(VIEWS, "{\"name\":\"x\",\"filter\":{}}")
                .refused(400, "idempotency-key-missing");
    }

    @Test
    void somebodyElsesViewIsNotThere() {
        String address = as(LEAD).post(VIEWS, view("私人", Map.of())).expect(201).header("Location");

        for (String other : List.of("head.rsj", STRANGER, OFFICE, "leader", "admin", "auditor")) {
            as(other).get(address).refused(404, "not-found");
            as(other)
                    .post(address + "/revisions", revision("x", Map.of()))
                    .refused(404, "not-found");
            as(other).post(address + "/removal", Map.of()).refused(404, "not-found");
            assertThat(names(other, "")).doesNotContain("私人");
        }
        nobody().get(VIEWS).expect(401);
    }

    @Test
    void theOfficeSharesWithADepartmentOrWithEverybody() {
        String all = shared("EVERYBODY", null, "周会");
        String ours = shared("DEPARTMENT", "rsj", "人社看这里");

        assertThat(names(LEAD, "")).contains("周会", "人社看这里");
        assertThat(names(STRANGER, "")).contains("周会").doesNotContain("人社看这里");
        assertThat(names("leader", "")).contains("周会").doesNotContain("人社看这里");
        assertThat(names(OFFICE, "")).contains("周会").doesNotContain("人社看这里");
        assertThat(names(OFFICE, "?department=rsj")).contains("周会", "人社看这里");
        as(STRANGER).get(VIEWS + "?department=rsj").refused(403, "role-required");
        as(STRANGER).get(ours).refused(404, "not-found");
        as(STRANGER).post(ours + "/removal", Map.of()).refused(404, "not-found");
        for (String address : List.of(all, ours)) {
            assertThat(as(LEAD).get(address).json().at("/mayChange").asBoolean()).isFalse();
            refusedInBothLanguages(
                    who -> who.post(address + "/revisions", revision("x", Map.of())),
                    as(LEAD),
                    403,
                    "only-office-shares-views");
            as(LEAD).post(address + "/removal", Map.of()).refused(403, "only-office-shares-views");
        }
        as("office.zzb")
                .post(ours + "/revisions", revision("人社看那里", Map.of("department", "rsj")))
                .expect(200);
        assertThat(names(LEAD, "")).contains("人社看那里");
    }

    @Test
    void whatCannotBeSavedIsRefusedByName() {
        as(LEAD).post(VIEWS, view("占用的名称", Map.of())).expect(201);

        refusedInBothLanguages(
                who -> who.post(VIEWS, view("占用的名称", Map.of())), as(LEAD), 409, "view-name-taken");
        as(STRANGER).post(VIEWS, view("占用的名称", Map.of())).expect(201);
        refusedInBothLanguages(
                who -> who.post(VIEWS, shared(view("x", Map.of()), "EVERYBODY", null)),
                as(LEAD),
                403,
                "only-office-shares-views");
        refusedInBothLanguages(
                who -> who.post(VIEWS, shared(view("x", Map.of()), "DEPARTMENT", null)),
                as(OFFICE),
                422,
                "view-audience-unclear");
        as(OFFICE)
                .post(VIEWS, shared(view("x", Map.of()), "DEPARTMENT", "none"))
                .refused(422, "department-unknown");
        for (Map<String, Object> unreadable :
                List.of(
                        view("", Map.of()),
                        view("长".repeat(61), Map.of()),
                        view("x", Map.of("sort", "random")),
                        view("x", Map.of("q", "长".repeat(101))),
                        view("x", Map.of("area", "长".repeat(81))))) {
            as(LEAD).post(VIEWS, unreadable).expect(400);
        }
    }

    @Test
    void oneMoreThanFiftyIsRefused() {
        for (int n = 0; n < 50; n++) {
            as(ELSEWHERE).post(VIEWS, view("视图 " + n, Map.of())).expect(201);
        }

        refusedInBothLanguages(
                who -> who.post(VIEWS, view("多", Map.of())), as(ELSEWHERE), 409, "too-many-views");
    }

    @Test
    void theListIsOfOneProgrammeAndOfAny() {
        as(LEAD).post(VIEWS, view("本方案", Map.of("programme", PROGRAMME))).expect(201);
        as(LEAD).post(VIEWS, view("别的方案", Map.of("programme", "other"))).expect(201);
        as(LEAD).post(VIEWS, view("任何方案", Map.of("light", "RED"))).expect(201);

        assertThat(names(LEAD, "?programme=" + PROGRAMME))
                .contains("本方案", "任何方案")
                .doesNotContain("别的方案");
    }

    private String shared(String audience, @Nullable String department, String name) {
        return as(OFFICE)
                .post(VIEWS, shared(view(name, Map.of()), audience, department))
                .expect(201)
                .header("Location");
    }

    private static Map<String, Object> shared(
            Map<String, Object> view, String audience, @Nullable String department) {
        view.put("audience", audience);
        if (department != null) {
            view.put("department", department);
        }
        return view;
    }

    private static Map<String, Object> view(String name, Map<String, Object> filter) {
        return new HashMap<>(Map.of("name", name, "filter", filter));
    }

    private static Map<String, Object> revision(String name, Map<String, Object> filter) {
        return Map.of("name", name, "filter", filter);
    }

    private List<String> names(String account, String query) {
        return StreamSupport.stream(
                        as(account).get(VIEWS + query).expect(200).json().spliterator(), false)
                .map(each -> each.at("/name").asString())
                .toList();
    }
}
