package org.duban.task.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duban.events.MeasureEvent.MeasureTakenUp;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.jspecify.annotations.Nullable;

/** Words a task from the measures it comes of; the office writes it anew as it sees fit. */
final class DraftOfMeasures {

    private static final int TITLE = 200;
    private static final int LONG = 4000;

    private DraftOfMeasures() {}

    /**
     * A draft whose objective is what was filed, and whose due date is the last of the measures'.
     *
     * @param title null: how the first measure begins
     * @param lead null: who filed the first measure
     */
    static TaskDrafted of(
            String programme,
            String serial,
            String area,
            @Nullable String title,
            @Nullable String lead,
            List<MeasureTakenUp> measures) {
        MeasureTakenUp first = measures.getFirst();
        String leading = Objects.requireNonNullElse(lead, first.department());
        LocalDate due =
                measures.stream()
                        .map(MeasureTakenUp::due)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
        return new TaskDrafted(
                programme,
                serial,
                area,
                cut(Objects.requireNonNullElse(title, first.text()), TITLE),
                leading,
                measures.stream()
                        .map(MeasureTakenUp::department)
                        .filter(code -> !code.equals(leading))
                        .distinct()
                        .toList(),
                due == null ? TaskKind.ONGOING : TaskKind.FIXED_DATE,
                cut(
                        measures.stream()
                                .map(MeasureTakenUp::text)
                                .collect(Collectors.joining("\n")),
                        LONG),
                "",
                "",
                "",
                null,
                null,
                due,
                DuePrecision.DAY,
                List.of());
    }

    private static String cut(String text, int most) {
        String line = text.strip();
        if (line.length() <= most) {
            return line;
        }
        return line.substring(
                0, Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most);
    }
}
