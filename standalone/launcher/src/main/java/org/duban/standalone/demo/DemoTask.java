package org.duban.standalone.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task of the demo programme as the table gives it.
 *
 * @param progress where it stands today: {@code on}, {@code behind}, a percentage, or the name of a
 *     turn of the story
 */
record DemoTask(
        String serial,
        String lead,
        List<String> supporting,
        String kind,
        String starts,
        String due,
        String progress,
        String title,
        String objective,
        String countermeasures,
        String schedule,
        String assessment,
        String deliverable) {

    private static final List<String> MONTHS = List.of("d-36", "d-8", "d+22", "d+52");

    static List<DemoTask> all() {
        return DemoTable.rows("tasks.tsv", "\t").stream()
                .map(
                        row ->
                                new DemoTask(
                                        row.get(0),
                                        row.get(1),
                                        List.of(row.get(2).split(";")),
                                        row.get(3),
                                        row.get(4),
                                        row.get(5),
                                        row.get(6),
                                        row.get(7),
                                        row.get(8),
                                        row.get(9),
                                        row.get(10),
                                        row.get(11),
                                        row.get(12)))
                .toList();
    }

    String path() {
        return "/api/tasks/" + DemoProgramme.ID + "." + serial;
    }

    /** Whether the story tells of it by itself, so that the ordinary updates leave it alone. */
    boolean isClosedInTheStory() {
        return progress.startsWith("closed")
                || progress.startsWith("late")
                || progress.equals("holiday");
    }

    boolean isNew() {
        return progress.equals("new");
    }

    /** The request that drafts it. */
    Map<String, Object> draft(DemoCalendar days) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("programme", DemoProgramme.ID);
        draft.put("serial", serial);
        draft.put("area", serial.substring(0, 2));
        draft.put("title", title);
        draft.put("leadDepartment", lead);
        draft.put("supportingDepartments", supporting);
        draft.put("kind", kind);
        draft.put("objective", objective);
        draft.put("countermeasures", countermeasures);
        draft.put("schedule", schedule);
        draft.put("assessment", assessment);
        draft.put("deliverable", deliverable);
        put(draft, "startsOn", days.read(starts));
        put(draft, "due", days.read(due));
        draft.put("milestones", progress.equals("monthly") ? months(days) : List.of());
        return draft;
    }

    private static List<Map<String, Object>> months(DemoCalendar days) {
        return Stream.iterate(0, n -> n < MONTHS.size(), n -> n + 1)
                .map(
                        n -> {
                            Map<String, Object> month = new LinkedHashMap<>();
                            month.put("name", "第 " + (n + 1) + " 期案件台账");
                            month.put("weight", 100 / MONTHS.size());
                            put(month, "due", days.read(MONTHS.get(n)));
                            return month;
                        })
                .toList();
    }

    private static void put(Map<String, Object> body, String name, @Nullable LocalDate day) {
        if (day != null) {
            body.put(name, day.toString());
        }
    }
}
