package org.duban.task.measure;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Names a filed measure.
 *
 * @param filing id of the filing it stands in
 * @param number of the measure in the filing, from 1
 */
record MeasureRef(@NotBlank @Size(max = 80) String filing, @NotNull @Min(1) Integer number) {

    /** Unlike any id of a task or filing, for all are told of on one feed. */
    String id() {
        return "measure." + filing + "." + number;
    }
}
