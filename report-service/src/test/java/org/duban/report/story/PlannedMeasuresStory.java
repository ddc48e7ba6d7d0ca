package org.duban.report.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.report.story.Person.LEADER;
import static org.duban.report.story.Person.OFFICE;
import static org.duban.report.story.Person.liaison;

import java.util.List;
import org.duban.events.MeasureEvent;
import org.duban.events.MeasureEvent.MeasureReleased;
import org.duban.events.MeasureEvent.MeasureTakenUp;
import org.junit.jupiter.api.Test;

/** A department sees which task came of what it filed. */
class PlannedMeasuresStory extends RunningService {

    private static final String FILING = "planned.measures.rsj";
    private static final String PATH = "/api/filings/" + FILING + "/planned-measures";

    @Test
    void theMeasuresOfAFilingShowWhichTaskCameOfThem() {
        owed("planned", "measures", "rsj");
        filed(FILING, "rsj", "12月底前培训农民工18000人次");
        assertThat(as(liaison("rsj")).get(PATH).expect(200).at("measures")).isEmpty();

        measure(1, 1, taken(1, "planned.A1-01"));
        measure(1, 1, taken(1, "planned.A1-01"));
        measure(2, 1, taken(2, "planned.A1-02"));
        measure(2, 2, new MeasureReleased("planned.A1-02", "另行研究", MONDAY));
        measure(2, 1, taken(2, "planned.A1-02"));

        eventually().until(() -> shown().equals("1 planned.A1-01;2 -;"));
        measure(2, 3, taken(2, "planned.A1-03"));
        eventually().until(() -> shown().equals("1 planned.A1-01;2 planned.A1-03;"));
        as(LEADER).get(PATH).expect(200);
        as(liaison("jyj")).get(PATH).refused(404, "not-found");
        as(OFFICE)
                .get("/api/filings/planned.measures.none/planned-measures")
                .refused(404, "not-found");
    }

    private String shown() {
        StringBuilder told = new StringBuilder();
        for (var measure : as(OFFICE).get(PATH).expect(200).at("measures")) {
            told.append(measure.at("/number").asInt())
                    .append(' ')
                    .append(measure.at("/task").isNull() ? "-" : measure.at("/task").asString())
                    .append(';');
        }
        return told.toString();
    }

    private static MeasureTakenUp taken(int number, String task) {
        return new MeasureTakenUp(
                "planned", FILING, number, 1, 4, "rsj", "培训", null, null, task, MONDAY);
    }

    private void measure(int number, long revision, MeasureEvent event) {
        told("measure." + FILING + "." + number, revision, "planned", List.of("rsj"), event);
    }
}
