package org.duban.faults.load;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What there is before the storm: a programme, departments, tasks under way, filings owed. */
public final class World {

    static final String PROGRAMME = "storm";
    static final List<String> DEPARTMENTS = List.of("zzb", "xcb", "wxb", "fgw");

    /** The code of an obligation only probes answer. */
    static final String PROBED = "probed";

    private static final String OFFICE_DEPARTMENT = "zgh";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TASKS_EACH = 3;
    private static final int REPORTS_EACH = 2;

    private final People people;
    private final LocalDate today;
    private final List<String> tasks = new ArrayList<>();
    private final List<String> filings = new ArrayList<>();

    /**
     * @param today what the services believe
     */
    public World(People people, LocalDate today) {
        this.people = people;
        this.today = today;
    }

    /** Makes it all, through the gateway. */
    public void make() {
        department(OFFICE_DEPARTMENT);
        DEPARTMENTS.forEach(this::department);
        post(
                "office",
                "/api/programmes",
                Map.of(
                        "id",
                        PROGRAMME,
                        "name",
                        "风暴演练",
                        "zone",
                        "Asia/Shanghai",
                        "office",
                        OFFICE_DEPARTMENT,
                        "startsOn",
                        today.minusMonths(2).toString(),
                        "endsOn",
                        today.plusMonths(10).toString(),
                        "areas",
                        List.of(Map.of("code", "A1", "name", "演练"))));
        for (int n = 0; n < TASKS_EACH; n++) {
            for (String department : DEPARTMENTS) {
                String serial = "A1-" + department + n;
                post("office", "/api/tasks", task(serial, department, today.plusDays(2 + 3L * n)));
                String path = "/api/tasks/" + PROGRAMME + "." + serial;
                post("office", path + "/assignment", Map.of());
                post("liaison." + department, path + "/acknowledgement", Map.of());
                tasks.add(PROGRAMME + "." + serial);
            }
        }
        post("office", "/api/programmes/" + PROGRAMME + "/issue", Map.of());
        for (int n = 0; n < REPORTS_EACH; n++) {
            String code = "report" + n;
            oblige(code, today.plusDays(3 + 4L * n));
            DEPARTMENTS.forEach(
                    department -> filings.add(PROGRAMME + "." + code + "." + department));
        }
        oblige(PROBED, today.plusDays(5));
    }

    private void department(String code) {
        post(
                "admin",
                "/api/departments",
                Map.of(
                        "code",
                        code,
                        "name",
                        "演练单位" + code,
                        "shortName",
                        code,
                        "aliases",
                        List.of(),
                        "kind",
                        "MUNICIPAL_DEPARTMENT",
                        "validFrom",
                        today.minusYears(1).toString()));
    }

    private void oblige(String code, LocalDate due) {
        post(
                "office",
                "/api/obligations",
                Map.of(
                        "programme",
                        PROGRAMME,
                        "code",
                        code,
                        "name",
                        "演练报告 " + code,
                        "kind",
                        "PROGRESS_REPORT",
                        "departments",
                        DEPARTMENTS,
                        "due",
                        due.toString()));
    }

    /** The request that writes down a task with all four haves. */
    static Map<String, Object> task(String serial, String department, LocalDate due) {
        return Map.ofEntries(
                Map.entry("programme", PROGRAMME),
                Map.entry("serial", serial),
                Map.entry("area", "A1"),
                Map.entry("title", "演练任务 " + serial),
                Map.entry("leadDepartment", department),
                Map.entry("supportingDepartments", List.of()),
                Map.entry("kind", "FIXED_DATE"),
                Map.entry("objective", "有目标"),
                Map.entry("countermeasures", "有措施"),
                Map.entry("schedule", "有进度"),
                Map.entry("assessment", "有考核"),
                Map.entry("due", due.toString()),
                Map.entry("milestones", List.of()));
    }

    private void post(String account, String path, Map<String, ?> body) {
        people.post(
                        new Command("founding", account, "", path, body, ""),
                        UUID.randomUUID().toString(),
                        PATIENCE)
                .ok();
    }

    LocalDate today() {
        return today;
    }

    List<String> tasks() {
        return List.copyOf(tasks);
    }

    List<String> filings() {
        return List.copyOf(filings);
    }

    /** The department at the end of the id of a filing, or in the serial of a task. */
    static String departmentOf(String id) {
        String last = id.substring(id.lastIndexOf('.') + 1);
        return last.replaceFirst("^A1-", "").replaceFirst("[0-9].*$", "");
    }
}
