package org.duban.report.plan;

import java.util.List;
import org.duban.journal.door.Caller;
import org.duban.report.filing.Filings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows over HTTP what became of the measures of a filing. */
@RestController
class PlannedController {

    /** Measures of a filing the office dealt with, by number. */
    record PlannedFiling(String filing, List<PlannedMeasure> measures) {}

    private final PlannedMeasures measures;
    private final Filings filings;

    PlannedController(PlannedMeasures measures, Filings filings) {
        this.measures = measures;
        this.filings = filings;
    }

    /** The tasks that came of the measures of a filing; measures nobody took up are left out. */
    @GetMapping("/api/filings/{id}/planned-measures")
    PlannedFiling planned(@PathVariable String id, Caller caller) {
        filings.visible(id, caller);
        return new PlannedFiling(id, measures.of(id));
    }
}
