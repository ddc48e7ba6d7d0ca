package org.duban.task.dossier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.duban.events.TaskEvent.Milestone;
import org.jspecify.annotations.Nullable;

/** A dated step; numbered in the order given. */
public record NewMilestone(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Min(1) @Max(100) Integer weight,
        @NotNull LocalDate due) {

    /** All of them as they are written down; what was left out is none. */
    public static List<Milestone> numbered(@Nullable List<NewMilestone> steps) {
        return steps == null
                ? List.of()
                : IntStream.range(0, steps.size())
                        .mapToObj(
                                i ->
                                        new Milestone(
                                                i + 1,
                                                steps.get(i).name(),
                                                steps.get(i).weight(),
                                                steps.get(i).due()))
                        .toList();
    }
}
