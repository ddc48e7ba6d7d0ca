package org.duban.task.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duban.journal.door.Texts;
import org.duban.task.matter.ExtensionRow;
import org.jspecify.annotations.Nullable;

/** What of a request for a later date stands in which column, in the language of the request. */
final class ExtensionTable {

    private static final List<String> COLUMNS =
            List.of(
                    "serial",
                    "title",
                    "area",
                    "lead",
                    "status",
                    "extension-n",
                    "requested-on",
                    "extension-from",
                    "extension-to",
                    "extension-days",
                    "reason-code",
                    "reason",
                    "asked-at-percent",
                    "decision",
                    "decided-on",
                    "note",
                    "original-due",
                    "current-due",
                    "light",
                    "original-light");

    private final Texts texts;
    private final Map<String, String> departments;
    private final Map<String, String> areas;

    /**
     * Sets up the columns.
     *
     * @param departments names by code
     * @param areas names by code
     */
    ExtensionTable(Texts texts, Map<String, String> departments, Map<String, String> areas) {
        this.texts = texts;
        this.departments = departments;
        this.areas = areas;
    }

    List<String> head() {
        return COLUMNS.stream().map(column -> texts.say("column." + column, Map.of())).toList();
    }

    List<@Nullable Object> line(ExtensionRow row) {
        return Arrays.asList(
                row.serial(),
                row.title(),
                areas.getOrDefault(row.area(), row.area()),
                departments.getOrDefault(row.leadDepartment(), row.leadDepartment()),
                word("status", row.status()),
                row.n(),
                row.requestedOn(),
                row.from(),
                row.to(),
                row.days(),
                word("extension-reason", row.reasonCode()),
                row.reason(),
                row.percent(),
                word("decision", row.decision()),
                row.decidedOn(),
                row.note(),
                row.originalDue(),
                row.currentDue(),
                word("light", row.light()),
                word("light", row.originalLight()));
    }

    private String word(String of, Enum<?> value) {
        return texts.say(of + "." + value.name(), Map.of());
    }
}
