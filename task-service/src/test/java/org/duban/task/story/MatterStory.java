package org.duban.task.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is asked about tasks is found across all of them, by those who see the tasks. */
class MatterStory extends RunningService {

    private static final String HELP = "/api/help-requests?programme=" + PROGRAMME;
    private static final String INSTRUCTIONS = "/api/instructions?programme=" + PROGRAMME;
    private static final String EXTENSIONS = "/api/extension-requests?programme=" + PROGRAMME;

    @Test
    void aProblemIsFoundByWhoAskedByWhoIsAskedAndByThoseWhoSeeEverything() {
        String path = begun("A1-matters-help");
        as(SUPPORTER)
                .post(
                        path + "/help-requests",
                        Map.of("to", "jyj", "problem", "缺少用工数据", "due", "2018-09-07"))
                .expect(200);

        for (String who : List.of(OFFICE, "leader", "auditor", LEAD, SUPPORTER, STRANGER)) {
            until(who, HELP + "&state=WAITING", path);
        }
        until(SUPPORTER, HELP + "&side=FROM", path);
        until(STRANGER, HELP + "&side=TO", path);
        until(OFFICE, HELP + "&department=jyj&side=TO&area=A1", path);
        assertThat(found(STRANGER, HELP + "&side=FROM")).doesNotContain(id(path));
        assertThat(found(OFFICE, HELP + "&department=jyj&side=FROM")).doesNotContain(id(path));
        assertThat(found(OFFICE, HELP + "&state=OVERDUE")).doesNotContain(id(path));
        assertThat(found(OFFICE, HELP + "&area=A2")).doesNotContain(id(path));
        assertThat(found("liaison.zzb", HELP)).doesNotContain(id(path));
        assertThat(found(LEAD, HELP + "&department=jyj")).isEmpty();

        as(STRANGER).post(path + "/help-requests/1/answer", Map.of("answer", "已提供")).expect(200);
        until(LEAD, HELP + "&state=ANSWERED", path);
        assertThat(found(LEAD, HELP + "&state=WAITING")).doesNotContain(id(path));
        as(SUPPORTER).post(path + "/help-requests/1/closure", Map.of()).expect(200);
        until(LEAD, HELP + "&state=CLOSED", path);
    }

    @Test
    void anInstructionIsFollowedUpAcrossTasksAndGoesWithTheTaskToItsNewLead() {
        String path = begun("A1-matters-instruction");
        as("leader")
                .post(path + "/instructions", Map.of("text", "抓紧落实", "due", "2018-09-03"))
                .expect(200);
        until(LEAD, INSTRUCTIONS + "&state=WAITING&side=TO", path);

        as(OFFICE)
                .post(path + "/lead", Map.of("leadDepartment", "jyj", "reason", "职责划分"))
                .expect(200);

        until(STRANGER, INSTRUCTIONS, path);
        until("leader", INSTRUCTIONS + "&department=rsj", path);
    }

    @Test
    void extensionsAreListedWithTheDatesAndLightsOfTheirTasks() {
        String path = begun("A1-matters-extension");
        as(LEAD).post(
                        path + "/extension-requests",
                        Map.of("to", "2019-01-31", "reasonCode", "DEPENDENCY", "reason", "等待"))
                .expect(200);
        until(LEAD, EXTENSIONS + "&decision=PENDING&reasonCode=DEPENDENCY", path);
        as("office.zzb")
                .post(path + "/extension-requests/1/decision", Map.of("granted", true))
                .expect(200);
        until(OFFICE, EXTENSIONS + "&decision=GRANTED&area=A1", path);

        var row = row(OFFICE, EXTENSIONS + "&decision=GRANTED", path);
        assertThat(row.at("/days").asInt()).isEqualTo(31);
        assertThat(row.at("/originalDue").asString()).isEqualTo(DUE.toString());
        assertThat(row.at("/currentDue").asString()).isEqualTo("2019-01-31");
        assertThat(row.at("/light").asString()).isNotBlank();
        assertThat(row.at("/originalLight").asString()).isNotBlank();
        String file = text(as(LEAD).get(file("&decision=GRANTED&format=CSV")).expect(200));
        assertThat(file)
                .startsWith("\uFEFF序号,任务,")
                .contains("A1-matters-extension", "等待其他单位", "31");
        assertThat(text(as("liaison.zzb").get(file("&format=CSV")).expect(200)))
                .doesNotContain("A1-matters-extension");
        as(LEAD).get(file("&format=PDF")).expect(400);
        assertThat(found(OFFICE, EXTENSIONS + "&decision=DECLINED")).doesNotContain(id(path));
        assertThat(found("liaison.zzb", EXTENSIONS)).doesNotContain(id(path));
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        for (String list : List.of(HELP, INSTRUCTIONS, EXTENSIONS)) {
            nobody().get(list).refused(401, "not-signed-in");
            as(LEAD).get(list + "&limit=0").refused(400, "limit-out-of-bounds");
            as(LEAD).get(list + "&after=x").refused(400, "cursor-unreadable");
            as(LEAD).get(list.replace(PROGRAMME, "none")).refused(404, "not-found");
            as(LEAD).get(list + "&area=" + "长".repeat(81)).refused(400, "invalid-fields");
        }
        as(LEAD).get(HELP + "&state=LOST").expect(400);
    }

    private static String file(String query) {
        return EXTENSIONS.replace("extension-requests", "extension-requests/export") + query;
    }

    private static String text(Api.Answer answer) {
        return new String(answer.response().body(), UTF_8);
    }

    private void until(String who, String list, String path) {
        await().untilAsserted(() -> assertThat(found(who, list)).contains(id(path)));
    }

    private List<String> found(String who, String list) {
        var items = as(who).get(list + "&limit=200").expect(200).json().at("/items");
        return list.startsWith(EXTENSIONS)
                ? items.findValuesAsString("task")
                : items.findValues("task").stream().map(task -> task.at("/id").asString()).toList();
    }

    private JsonNode row(String who, String list, String path) {
        Api.Answer answer = as(who).get(list + "&limit=200").expect(200);
        for (var item : answer.json().at("/items")) {
            if (item.at("/task").asString().equals(id(path))) {
                return item;
            }
        }
        throw new AssertionError(path + " is not in " + answer.json());
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
