package org.duban.task.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.IndicatorEvent.Indicator;
import org.duban.events.IndicatorEvent.IndicatorKind;
import org.duban.events.IndicatorEvent.IndicatorPeriod;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.task.task.Indicators;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a task is measured by and where that stands, over HTTP. */
@RestController
@RequestMapping("/api/tasks/{id}/indicators")
class IndicatorController {

    /** Digits that a number keeps on its way through every store and language. */
    private static final int WHOLE = 11;

    private static final int FRACTION = 4;

    /** All that the task is measured by; what is left out is measured no more. */
    record NewIndicators(
            @NotNull @Size(max = 2 * Indicators.MOST)
                    List<@Valid @NotNull NewIndicator> indicators) {}

    /**
     * One of them.
     *
     * @param unit needed where a number tells it
     * @param target needed where a number tells it
     * @param aim needed where words tell it
     */
    record NewIndicator(
            @NotBlank @Size(max = 100) String name,
            @NotNull IndicatorKind kind,
            @Nullable @Size(min = 1, max = 20) String unit,
            @Nullable @Digits(integer = WHOLE, fraction = FRACTION) Double baseline,
            @Nullable @Digits(integer = WHOLE, fraction = FRACTION) Double target,
            @Nullable @Size(min = 1, max = 500) String aim,
            @NotNull IndicatorPeriod period) {

        /** Its number is given by the task. */
        Indicator named() {
            return new Indicator(0, name.strip(), kind, unit, baseline, target, aim, period);
        }
    }

    /**
     * Where one stands.
     *
     * @param value needed where a number tells it
     * @param words needed where words tell it
     */
    record NewReading(
            @Nullable @Digits(integer = WHOLE, fraction = FRACTION) Double value,
            @Nullable @Size(max = 1000) String words,
            @NotNull LocalDate asOf) {}

    private final TaskDoor door;

    IndicatorController(TaskDoor door) {
        this.door = door;
    }

    @PostMapping
    ResponseEntity<TaskView> set(
            @PathVariable String id,
            @Valid @RequestBody NewIndicators body,
            Request request,
            Caller caller) {
        return door.change(
                id,
                request,
                caller,
                visit ->
                        visit.asMeasurer()
                                .set(body.indicators().stream().map(NewIndicator::named).toList()));
    }

    @PostMapping("/{n}/readings")
    ResponseEntity<TaskView> report(
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody NewReading body,
            Request request,
            Caller caller) {
        return door.change(
                id,
                request,
                caller,
                visit -> visit.asMeasurer().report(n, body.value(), body.words(), body.asOf()));
    }
}
