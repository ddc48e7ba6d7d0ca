package org.duban.report.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.report.story.Person.OFFICE;
import static org.duban.report.story.Person.head;
import static org.duban.report.story.Person.liaison;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReceiptStory extends RunningService {

    private static final String PATH = "/api/filings/receipts.measures.rsj";

    @Autowired private MongoDatabase database;

    @Test
    void anybodyMayRecomputeTheDigestOnAReceipt() throws NoSuchAlgorithmException {
        owed("receipts", "measures", "rsj");
        filed("receipts.measures.rsj", "rsj", "12月底前培训农民工18000人次");

        Answer receipt = as(liaison("rsj")).get(PATH + "/receipt").expect(200);
        String canonical =
                as(liaison("rsj")).get(PATH + "/receipt/canonical-form").expect(200).text();

        assertThat(receipt.string("number")).matches("RS-2018-\\d{4}");
        assertThat(receipt.string("sha256")).isEqualTo(sha256(canonical.getBytes(UTF_8)));
        assertThat(receipt.string("files/0/name")).isEqualTo("盖章件.pdf");
        assertThat(receipt.string("files/0/sha256")).isEqualTo(sha256(PDF));
        assertThat(canonical).contains(sha256(PDF)).contains("\"version\":1");
    }

    @Test
    void everyVersionHasItsOwnReceipt() {
        owed("receipts2", "measures", "rsj");
        String path = "/api/filings/receipts2.measures.rsj";
        filed("receipts2.measures.rsj", "rsj", "切实加强领导");
        as(OFFICE)
                .post(path + "/returns", Map.of("reasonCode", "TOO_GENERAL", "reason", "大而空"))
                .expect(200);
        filed("receipts2.measures.rsj", "rsj", "12月底前培训农民工18000人次");

        Answer first = as(liaison("rsj")).get(path + "/receipt?version=1").expect(200);
        Answer last = as(liaison("rsj")).get(path + "/receipt").expect(200);

        assertThat(last.at("version").asInt()).isEqualTo(2);
        assertThat(last.string("number")).isNotEqualTo(first.string("number"));
        assertThat(last.string("sha256")).isNotEqualTo(first.string("sha256"));
        as(liaison("rsj")).get(path + "/receipt?version=3").refused(404, "nothing-submitted");
    }

    @Test
    void aReceiptIsPrintedInBothLanguages() {
        owed("receipts3", "measures", "rsj");
        String path = "/api/filings/receipts3.measures.rsj/receipt";
        String number =
                filed("receipts3.measures.rsj", "rsj", "12月底前培训农民工18000人次")
                        .string("receipt/number");

        Answer page = as(liaison("rsj")).with("Accept", "text/html,*/*;q=0.8").get(path);

        assertThat(page.expect(200).header("Content-Type")).startsWith("text/html");
        assertThat(page.text())
                .contains(number, "材料报送回执", "Receipt of a filing", "盖章件.pdf", "@media print")
                .contains("2018-10-15")
                .doesNotContain("{{");
        assertThat(as(liaison("rsj")).get(path).header("Content-Type"))
                .startsWith("application/json");
    }

    @Test
    void whoAsksForAPageOfAReceiptThatIsNotThereIsToldWhy() {
        owed("receipts4", "measures", "rsj");

        as(liaison("rsj"))
                .with("Accept", "text/html")
                .get("/api/filings/receipts4.measures.rsj/receipt")
                .refused(404, "nothing-submitted");
    }

    @Test
    void submittingManyTimesAtOnceMakesOneVersionAndOneReceipt() throws Exception {
        owed("receipts5", "measures", "rsj");
        String id = "receipts5.measures.rsj";
        drafted(id, "rsj", "12月底前培训农民工18000人次");
        as(head("rsj")).post("/api/filings/" + id + "/sign-off", Map.of()).expect(200);
        long before = numbers().countDocuments();
        List<Future<Answer>> asked = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                asked.add(
                        threads.submit(
                                () ->
                                        as(liaison("rsj"))
                                                .post(
                                                        "/api/filings/" + id + "/submission",
                                                        Map.of())));
            }
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : asked) {
            statuses.add(answer.get().status());
        }
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(numbers().countDocuments()).isEqualTo(before + 1);
    }

    @Test
    void theSeriesHasNoGapAndEachNumberIsOnItsReceipt() {
        for (int i = 0; i < 4; i++) {
            owed("receipts6", "measures" + i, "rsj");
            filed("receipts6.measures" + i + ".rsj", "rsj", "12月底前培训农民工18000人次");
        }
        List<Document> series =
                numbers()
                        .find(Filters.eq("year", 2018))
                        .sort(Sorts.ascending("n"))
                        .into(new ArrayList<>());

        for (int i = 0; i < series.size(); i++) {
            Document number = series.get(i);
            String[] claim = number.getString("claim").split("/", -1);
            assertThat(number.getInteger("n")).isEqualTo(i + 1);
            assertThat(
                            as(OFFICE)
                                    .get(
                                            "/api/filings/%s/receipt?version=%s"
                                                    .formatted(claim[0], claim[1]))
                                    .expect(200)
                                    .string("number"))
                    .isEqualTo(number.getString("_id"));
        }
    }

    private MongoCollection<Document> numbers() {
        return database.getCollection("receipt_numbers");
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
