package org.duban.standalone.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The current progress report is owed by everyone and due soon; some have filed it and wait for the
 * office.
 */
record ReportsChapter(DemoApi api, DemoCalendar dates, List<DemoDepartment> departments)
        implements Chapter {

    private static final String CODE = "progress";
    private static final int SET = -9;
    private static final List<Integer> FILED = List.of(-5, -4, -1);
    private static final List<String> FILERS = List.of("jyj", "gaj", "czj", "gzw", "xcb");

    @Override
    public String title() {
        return "progress reports";
    }

    @Override
    public Set<Integer> days() {
        return Set.of(SET, -5, -4, -1);
    }

    @Override
    public void play(int day) {
        if (day == SET) {
            oblige();
            return;
        }
        for (int i = FILED.indexOf(day); i < FILERS.size(); i += FILED.size()) {
            file(FILERS.get(i));
        }
    }

    private void oblige() {
        api.post(
                DemoProgramme.OFFICE,
                "/api/obligations",
                Map.of(
                        "programme",
                        DemoProgramme.ID,
                        "code",
                        CODE,
                        "name",
                        "本季度进展报告",
                        "kind",
                        "PROGRESS_REPORT",
                        "departments",
                        departments.stream().map(DemoDepartment::code).toList(),
                        "due",
                        String.valueOf(dates.read("w+2"))));
    }

    private void file(String code) {
        String filing = "/api/filings/" + DemoProgramme.ID + "." + CODE + "." + code;
        String sealed =
                api.upload(
                        "liaison." + code,
                        filing + "/files?seal=true",
                        "本季度进展报告（盖章）.png",
                        "image/png",
                        Seal.of(code));
        api.post(
                "liaison." + code,
                filing + "/draft",
                Map.of(
                        "measures",
                        List.of(),
                        "text",
                        "本季度牵头和配合任务均按序时推进，无需协调事项。下一步按节点收尾，12月底前完成年度目标的 100%。",
                        "files",
                        List.of(sealed),
                        "nil",
                        false));
        api.post("head." + code, filing + "/sign-off", Map.of());
        api.post("liaison." + code, filing + "/submission", Map.of());
    }
}
