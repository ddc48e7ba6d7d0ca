package org.duban.report.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers, while a measure is being written, whether it can be checked. */
@RestController
@RequestMapping("/api/measures")
class MeasuresController {

    /** A measure as far as it is written. */
    record MeasureToCheck(
            @NotBlank @Size(max = 2000) String text,
            @Nullable LocalDate due,
            @Nullable @Size(max = 100) String person) {}

    private final Measures measures;

    MeasuresController(Measures measures) {
        this.measures = measures;
    }

    @PostMapping("/check")
    MeasureCheck check(@Valid @RequestBody MeasureToCheck measure) {
        return measures.check(measure.text(), measure.due(), measure.person());
    }
}
