package org.duban.standalone.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What is out of the ordinary: an extension, a month missed and made up, tasks finished on time and
 * late.
 */
record TurnsChapter(DemoApi api, DemoCalendar dates, List<DemoTask> tasks) implements Chapter {

    private static final int EXTENSION_WORKING_DAYS = 20;

    @Override
    public String title() {
        return "extensions, make-ups, close-outs";
    }

    @Override
    public Set<Integer> days() {
        return Set.of(-36, -30, -22, -20, -15, -14, -13, -12, -3);
    }

    @Override
    public void play(int day) {
        switch (day) {
            case -36 -> meet(1, -36);
            case -30 -> {
                claim("A4-07", dates.day(-30));
                close("A4-07");
                claim("A4-06", closingDayOfTheHoliday());
                close("A4-06");
            }
            case -22 -> claim("A3-04", dates.day(-22));
            case -20 -> close("A3-04");
            case -15 -> requestExtension();
            case -14 -> claim("A1-07", dates.day(-14));
            case -13 -> close("A1-07");
            case -12 ->
                    api.post(
                            DemoProgramme.OFFICE,
                            task("A4-02").path() + "/extension-requests/1/decision",
                            Map.of("granted", true, "note", "同意延期 20 个工作日，不再二次延期。"));
            default -> meet(2, -3);
        }
    }

    /** A5-02: the second month is met only after it was due, and stays marked as made up late. */
    private void meet(int month, int day) {
        api.post(
                "liaison.rsj",
                task("A5-02").path() + "/milestones/" + month + "/completion",
                Map.of("on", dates.day(day).toString(), "evidence", List.of()));
    }

    private void requestExtension() {
        DemoTask task = task("A4-02");
        LocalDate due = Objects.requireNonNull(dates.read(task.due()));
        api.post(
                "liaison.rsj",
                task.path() + "/extension-requests",
                Map.of(
                        "to",
                                dates.calendar()
                                        .plusWorkingDays(due, EXTENSION_WORKING_DAYS)
                                        .toString(),
                        "reasonCode", "POLICY",
                        "reason", "办法需会签 6 个部门，两轮征求意见顺延，申请延期 20 个工作日。"));
    }

    /**
     * The National Day deadline is met on the last working day before it, or today's story has not
     * come to it yet.
     */
    private LocalDate closingDayOfTheHoliday() {
        LocalDate due = Objects.requireNonNull(dates.read("NATIONAL_DAY"));
        LocalDate met = dates.calendar().workingDayOnOrBefore(due);
        return met.isAfter(dates.day(-30)) ? dates.day(-30) : met;
    }

    private void claim(String serial, LocalDate actual) {
        DemoTask task = task(serial);
        String liaison = "liaison." + task.lead();
        String evidence =
                api.upload(
                        liaison,
                        task.path() + "/evidence",
                        task.deliverable() + ".png",
                        "image/png",
                        Seal.of(task.lead()));
        Map<String, Object> update = new LinkedHashMap<>();
        update.put("percent", 100);
        update.put("done", task.objective() + "，已全部完成，形成" + task.deliverable() + "。");
        update.put("evidence", List.of(evidence));
        api.post(liaison, task.path() + "/progress-updates", update);
        api.post(
                liaison,
                task.path() + "/completion-claim",
                Map.of("on", actual.toString(), "note", "申请办结", "evidence", List.of(evidence)));
    }

    private void close(String serial) {
        DemoTask task = task(serial);
        JsonNode now = api.get(DemoProgramme.OFFICE, task.path());
        boolean own = now.path("leadDepartment").asString().equals("zgh");
        api.post(
                own ? DemoProgramme.SECOND_OFFICE : DemoProgramme.OFFICE,
                task.path() + "/closure",
                Map.of("note", "已核实，同意销号"));
    }

    private DemoTask task(String serial) {
        return tasks.stream()
                .filter(task -> task.serial().equals(serial))
                .findFirst()
                .orElseThrow();
    }
}
