package org.duban.task.fillin;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.journal.door.Texts;
import org.duban.task.fillin.FillIn.Applied;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows brought forms, in the language of the request. */
@Component
class FillInViews {

    private static final String STATUS = "status";

    private final Texts texts;

    FillInViews(Texts texts) {
        this.texts = texts;
    }

    FillInReport report(FillIn form, List<FillInRow> rows) {
        return new FillInReport(view(form), rows.stream().map(this::row).toList());
    }

    FillInView view(FillIn form) {
        Applied applied = form.applied();
        return new FillInView(
                form.id(),
                form.department(),
                form.file(),
                applied == null ? FillInState.CHECKED : FillInState.APPLIED,
                form.by().name(),
                form.at(),
                counts(FillInOutcome.class, form.counts()),
                counts(FillInResult.class, form.results()),
                applied == null ? null : applied.by().name(),
                applied == null ? null : applied.at());
    }

    private static <E extends Enum<E>> Map<E, Integer> counts(
            Class<E> all, Map<E, Integer> counted) {
        Map<E, Integer> counts = new EnumMap<>(all);
        for (E each : all.getEnumConstants()) {
            counts.put(each, counted.getOrDefault(each, 0));
        }
        return counts;
    }

    private FillInReport.Row row(FillInRow row) {
        return new FillInReport.Row(
                row.line().number(),
                row.known() ? row.line().task() : null,
                row.serial(),
                row.title(),
                row.known() ? row.percentBefore() : null,
                row.line().entry(),
                row.outcome(),
                row.faults().stream().map(this::note).toList(),
                row.result());
    }

    private FillInReport.Note note(Fault fault) {
        return new FillInReport.Note(
                fault.column(), heading(fault.column()), fault.code(), text(fault));
    }

    /** Everything that kept a row from being posted, as one text. */
    String reasons(FillInRow row) {
        return row.faults().stream()
                .map(
                        fault -> {
                            String heading = heading(fault.column());
                            return heading == null
                                    ? text(fault)
                                    : texts.say(
                                            "fill-in.at",
                                            Map.of("column", heading, "text", text(fault)));
                        })
                .collect(Collectors.joining("\n"));
    }

    private @Nullable String heading(@Nullable FormColumn column) {
        return column == null ? null : texts.say("fill-in.column." + column.key(), Map.of());
    }

    private String text(Fault fault) {
        Map<String, Object> facts = new HashMap<>(fault.facts());
        if (facts.get(STATUS) instanceof String status) {
            facts.put(STATUS, texts.say("status." + status, Map.of()));
        }
        String own = "fill-in.problem." + fault.code();
        String text = texts.say(own, facts);
        return text.equals(own) ? texts.say(fault.code() + ".detail", facts) : text;
    }
}
