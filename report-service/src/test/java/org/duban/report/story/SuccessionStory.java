package org.duban.report.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.report.story.Person.LEADER;
import static org.duban.report.story.Person.OFFICE;
import static org.duban.report.story.Person.liaison;

import java.util.List;
import java.util.Map;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.events.DepartmentEvent.DepartmentMerged;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.junit.jupiter.api.Test;

/** What a department owes goes to its successor when it is merged elsewhere. */
class SuccessionStory extends RunningService {

    private static final String MEASURE = "12月底前培训农民工18000人次";

    @Test
    void theSuccessorOwesWhatWasNotAcceptedAndReceiptsStayTrue() {
        owed("merging", "measures", "gone");
        owed("merging", "report", "gone");
        owed("merging", "done", "gone");
        String submitted = "merging.measures.gone";
        filed(submitted, "gone", MEASURE);
        filed("merging.done.gone", "gone", MEASURE);
        as(OFFICE).post("/api/filings/merging.done.gone/acceptance", Map.of()).expect(200);
        String form = canonicalForm(submitted);
        as(liaison("heir")).get("/api/filings/" + submitted).refused(404, "not-found");

        told(
                "gone",
                1,
                null,
                List.of("gone"),
                new DepartmentRegistered(
                        "市某局",
                        "某局",
                        List.of(),
                        DepartmentKind.MUNICIPAL_DEPARTMENT,
                        null,
                        MONDAY.minusYears(1)));
        told("gone", 2, null, List.of("gone"), new DepartmentMerged("heir", MONDAY, "机构改革"));
        told("gone", 2, null, List.of("gone"), new DepartmentMerged("heir", MONDAY, "机构改革"));

        eventually().until(() -> owing("heir") == 2);
        assertThat(owing("gone")).as("what was accepted stays").isEqualTo(1);
        as(liaison("heir")).get("/api/filings/" + submitted).expect(200);
        as(liaison("gone")).get("/api/filings/" + submitted).refused(404, "not-found");
        drafted("merging.report.gone", "heir", MEASURE);
        assertThat(canonicalForm(submitted)).isEqualTo(form).contains("\"gone\"");
        assertThat(as(OFFICE).get("/api/filings/" + submitted + "/receipt").string("department"))
                .isEqualTo("gone");
        assertThat(handedOver(submitted)).isEqualTo(1);
        eventually().until(() -> standing("heir") == 2 && standing("gone") == 1);
    }

    private String canonicalForm(String id) {
        return as(OFFICE).get("/api/filings/" + id + "/receipt/canonical-form").expect(200).text();
    }

    private int owing(String department) {
        return as(OFFICE)
                .get("/api/obligations?programme=merging&department=" + department)
                .expect(200)
                .at("items")
                .size();
    }

    private int handedOver(String id) {
        int n = 0;
        for (var fact : as(OFFICE).get("/api/filings/" + id + "/history").expect(200).at("items")) {
            n += fact.at("/type").asString().equals("duban.obligation.handed-over.v1") ? 1 : 0;
        }
        return n;
    }

    private int standing(String department) {
        for (var row :
                as(LEADER)
                        .get("/api/departments/standing?programme=merging")
                        .expect(200)
                        .at("items")) {
            if (row.at("/department").asString().equals(department)) {
                return row.at("/owed").asInt();
            }
        }
        return 0;
    }
}
