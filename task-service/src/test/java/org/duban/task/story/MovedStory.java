package org.duban.task.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.duban.journal.RehearsalClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What moved between two days, narrowed down and taken away; and lists in every order. */
class MovedStory extends RunningService {

    private static final String LEDGER = "/api/tasks?programme=" + PROGRAMME;
    private static final String CHANGES = "/api/tasks/changes?programme=" + PROGRAMME;
    private static final String EXPORT =
            "/api/tasks/changes/export?format=CSV&programme=" + PROGRAMME;

    @Autowired private RehearsalClock clock;

    @AfterEach
    void today() {
        clock.moveTo(TODAY);
    }

    @Test
    void theFileSaysWhatTheListSays() throws IOException {
        begun("A1-moved-1");
        String since = "&from=2018-08-27&q=A1-moved-1";

        List<CSVRecord> lines = csv(OFFICE, since);

        assertThat(lines).hasSize(1);
        CSVRecord line = lines.getFirst();
        assertThat(line.get("序号")).isEqualTo("A1-moved-1");
        assertThat(line.get("变动")).isEqualTo("新增");
        assertThat(line.get("状态（2018-08-27）")).isEmpty();
        assertThat(line.get("状态（2018-09-03）")).isEqualTo("在办");
        assertThat(line.get("牵头单位（2018-09-03）")).isEqualTo("市rsj");
        assertThat(csv(OFFICE, since + "&status=CLOSED")).isEmpty();
        assertThat(csv(OFFICE, since + "&kind=FIXED_DATE&area=A1")).hasSize(1);
        assertThat(csv(OFFICE, since + "&department=" + department(STRANGER))).isEmpty();
        assertThat(csv(STRANGER, since)).isEmpty();
    }

    @Test
    void theDifferenceTakesTheFiltersOfTheList() {
        begun("A1-moved-2");
        String since = CHANGES + "&from=2018-08-27&q=A1-moved-2";

        assertThat(numbers(since)).containsExactly("A1-moved-2");
        assertThat(numbers(since + "&role=lead&department=" + department(LEAD)))
                .containsExactly("A1-moved-2");
        assertThat(numbers(since + "&role=support&department=" + department(LEAD))).isEmpty();
        assertThat(numbers(since + "&light=MADE_UP_LATE")).isEmpty();
        assertThat(numbers(CHANGES + "&from=2018-08-20&asOf=2018-08-27&q=A1-moved-2")).isEmpty();
    }

    @Test
    void aListIsReadFromEitherEndAndNotInAnOrderThereIsNoneOf() {
        begun("A1-order-1");
        begun("A1-order-2");
        String some = LEDGER + "&kind=FIXED_DATE&dueFrom=2018-12-31&dueTo=2018-12-31";

        List<String> forwards = numbers(some + "&sort=due");
        assertThat(numbers(some + "&sort=-due")).isEqualTo(forwards.reversed());
        assertThat(forwards).contains("A1-order-1", "A1-order-2");
        assertThat(numbers(LEDGER + "&kind=ONGOING&q=A1-order")).isEmpty();
        assertThat(numbers(LEDGER + "&clause=9.9&sort=-serial")).isEmpty();
        as(OFFICE).get(LEDGER + "&sort=title").expect(400);
        as(OFFICE).get(LEDGER + "&sort=--due").expect(400);
        as(OFFICE).get(LEDGER + "&kind=SOMETIMES").expect(400);
        as(OFFICE).get(LEDGER + "&after=WyJ4Il0").refused(400, "cursor-unreadable");
    }

    @Test
    void whatIsRevisedIsTold() throws IOException {
        clock.moveTo(TODAY.minusDays(7));
        String path = begun("A1-moved-3");
        clock.moveTo(TODAY);
        as(OFFICE)
                .post(
                        path + "/revisions",
                        Map.of(
                                "title",
                                "根治欠薪",
                                "supportingDepartments",
                                List.of("jyj", "czj"),
                                "reason",
                                "职责调整"))
                .expect(200);
        String since = "&from=2018-08-31&q=A1-moved-3";

        JsonNode change = items(CHANGES + since).getFirst();
        assertThat(change.at("/changed").valueStream().map(JsonNode::asString))
                .containsExactly("supportingDepartments", "title");
        assertThat(change.at("/before/title").asString()).isEqualTo("根治欠薪与工资支付保障");
        assertThat(change.at("/after/supportingDepartments").toString())
                .isEqualTo("[\"czj\",\"jyj\"]");
        CSVRecord line = csv(OFFICE, since).getFirst();
        assertThat(line.get("变动")).isEqualTo("配合单位、任务");
        assertThat(line.get("配合单位（2018-08-31）")).isEqualTo("市czj");
        assertThat(line.get("配合单位（2018-09-03）")).isEqualTo("市czj、市jyj");
        assertThat(line.get("任务（2018-09-03）")).isEqualTo("根治欠薪");
        assertThat(line.get("领域（2018-09-03）")).isEqualTo("A1");
    }

    @Test
    void daysAndOrdersThatDoNotGoTogetherAreRefused() {
        as(OFFICE).get(EXPORT + "&from=2018-09-03&to=2018-09-03").refused(422, "days-not-in-order");
        as(OFFICE)
                .get(EXPORT + "&from=2018-08-27&sort=due")
                .refused(422, "order-not-of-a-past-day");
        as(OFFICE).get(EXPORT).expect(400);
        nobody().get(EXPORT + "&from=2018-08-27").expect(401);
    }

    private List<String> numbers(String path) {
        return items(path).stream().map(item -> item.at("/serial").asString()).toList();
    }

    /** From all pages: one of them may be empty, and still go on. */
    private List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = as(OFFICE).get(path + "&limit=200" + next).expect(200).json();
            page.get("items").forEach(items::add);
            next = page.at("/next").isString() ? "&after=" + page.at("/next").asString() : null;
        } while (next != null);
        return items;
    }

    private List<CSVRecord> csv(String account, String query) throws IOException {
        byte[] body = as(account).get(EXPORT + query).expect(200).response().body();
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(body, UTF_8).substring(1)))
                .getRecords();
    }

    private static String department(String account) {
        return account.substring(account.indexOf('.') + 1);
    }
}
