package org.duban.task.story;

import static org.duban.task.story.RunningService.*;
import static org.duban.task.task.TaskRule.*;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duban.task.task.TaskRule;

/** A rule in the life of a task, a task on which it holds, and who is told so. */
record TaskNo(TaskRule rule, Given given, String who, String verb, Map<String, ?> body) {

    private static final Map<String, Object> ELSE = Map.of("reason", "x");

    /** Brings a task to where a rule matters and gives its address. */
    @FunctionalInterface
    interface Given {
        String task(RunningService story, String serial);
    }

    private static final Given BEGUN = (story, serial) -> story.begun(serial);

    private static Given begunWith(String field, Object value) {
        return (story, serial) -> story.begun(task(serial, field, value));
    }

    static final List<TaskNo> ALL =
            List.of(
                    new TaskNo(
                            FOUR_HAVES_INCOMPLETE,
                            (s, serial) -> s.drafted(task(serial, "assessment", " ")),
                            OFFICE,
                            "/assignment",
                            Map.of()),
                    new TaskNo(
                            DRAFT_UNCHANGED,
                            (s, serial) -> s.drafted(task(serial)),
                            OFFICE,
                            "/redrafting",
                            draft()),
                    new TaskNo(
                            CLAUSES_UNCHANGED,
                            BEGUN,
                            OFFICE,
                            "/clauses",
                            Map.of("clauses", List.of())),
                    new TaskNo(
                            TOO_MANY_CLAUSES,
                            BEGUN,
                            OFFICE,
                            "/clauses",
                            Map.of(
                                    "clauses",
                                    IntStream.rangeClosed(1, 21).mapToObj(n -> "9." + n).toList())),
                    new TaskNo(LEAD_UNCHANGED, BEGUN, OFFICE, "/lead", lead("rsj")),
                    new TaskNo(
                            COMPLETION_NEEDS_EVIDENCE,
                            BEGUN,
                            LEAD,
                            "/completion-claim",
                            Map.of("on", "2018-09-01")),
                    new TaskNo(
                            COMPLETION_NEEDS_EVIDENCE,
                            BEGUN,
                            LEAD,
                            "/progress-updates",
                            update(100)),
                    new TaskNo(
                            PROGRESS_FALLS_WITHOUT_REASON,
                            BEGUN,
                            LEAD,
                            "/progress-updates",
                            update(20)),
                    new TaskNo(
                            ACTUAL_IN_THE_FUTURE,
                            BEGUN,
                            LEAD,
                            "/milestones/1/completion",
                            Map.of("on", TODAY.plusDays(1).toString())),
                    new TaskNo(
                            ACTUAL_BEFORE_START,
                            BEGUN,
                            LEAD,
                            "/completion-claim",
                            Map.of("on", "2018-05-31")),
                    new TaskNo(
                            EVIDENCE_UNKNOWN,
                            BEGUN,
                            LEAD,
                            "/progress-updates",
                            Map.of("percent", 50, "done", "x", "evidence", List.of("none"))),
                    new TaskNo(
                            TASK_HAS_NO_DUE_DATE,
                            (s, serial) -> {
                                Map<String, Object> open = task(serial, "milestones", List.of());
                                open.put("kind", "ONGOING");
                                open.remove("due");
                                return s.begun(open);
                            },
                            LEAD,
                            "/extension-requests",
                            until("2019-01-31")),
                    new TaskNo(
                            EXTENSION_AFTER_DUE_DATE,
                            (s, serial) -> {
                                Map<String, Object> today = task(serial, "milestones", List.of());
                                today.put("due", TODAY.toString());
                                return s.begun(today);
                            },
                            LEAD,
                            "/extension-requests",
                            until("2019-01-31")),
                    new TaskNo(
                            EXTENSION_NOT_LATER,
                            BEGUN,
                            LEAD,
                            "/extension-requests",
                            until(DUE.toString())),
                    new TaskNo(
                            EXTENSION_TOO_FAR,
                            BEGUN,
                            LEAD,
                            "/extension-requests",
                            until(DUE.plusDays(367).toString())),
                    new TaskNo(
                            EXTENSIONS_USED_UP,
                            TaskNo::withThreeExtensions,
                            LEAD,
                            "/extension-requests",
                            until("2019-06-30")),
                    new TaskNo(
                            EXTENSION_PENDING,
                            TaskNo::withTwoRequests,
                            LEAD,
                            "/extension-requests",
                            until("2019-03-31")),
                    new TaskNo(
                            EXTENSION_ALREADY_DECIDED,
                            TaskNo::withTwoRequests,
                            OFFICE,
                            "/extension-requests/1/decision",
                            Map.of("granted", true)),
                    new TaskNo(
                            EXTENSION_UNKNOWN,
                            TaskNo::withTwoRequests,
                            OFFICE,
                            "/extension-requests/9/decision",
                            Map.of("granted", true)),
                    new TaskNo(
                            NO_EXTENSION_PENDING,
                            BEGUN,
                            OFFICE,
                            "/extension-requests/1/decision",
                            Map.of("granted", true)),
                    new TaskNo(
                            MILESTONE_ALREADY_MET,
                            TaskNo::withOneMilestoneMet,
                            LEAD,
                            "/milestones/1/completion",
                            Map.of("on", "2018-09-01")),
                    new TaskNo(
                            MILESTONE_UNKNOWN,
                            BEGUN,
                            LEAD,
                            "/milestones/9/completion",
                            Map.of("on", "2018-09-01")),
                    new TaskNo(
                            NO_MILESTONE_LEFT,
                            begunWith("milestones", List.of()),
                            LEAD,
                            "/milestones/1/completion",
                            Map.of("on", "2018-09-01")),
                    new TaskNo(TASK_NOT_IN_STATUS, BEGUN, OFFICE, "/closure", Map.of()),
                    new TaskNo(TASK_NOT_IN_STATUS, BEGUN, OFFICE, "/resumption", ELSE),
                    new TaskNo(
                            ONLY_LEAD_DEPARTMENT_ACTS,
                            BEGUN,
                            SUPPORTER,
                            "/progress-updates",
                            update(50)),
                    new TaskNo(
                            ONLY_LEAD_DEPARTMENT_ACTS,
                            BEGUN,
                            OFFICE,
                            "/progress-updates",
                            update(50)),
                    new TaskNo(ONLY_OFFICE_ACTS, BEGUN, LEAD, "/suspension", ELSE),
                    new TaskNo(ONLY_OFFICE_ACTS, BEGUN, "leader", "/termination", ELSE),
                    new TaskNo(
                            OWN_DEPARTMENTS_ITEM,
                            TaskNo::claimedByTheOfficesOwnDepartment,
                            OFFICE,
                            "/closure",
                            Map.of()),
                    new TaskNo(
                            OWN_DEPARTMENTS_ITEM,
                            TaskNo::claimedByTheOfficesOwnDepartment,
                            OFFICE,
                            "/returns",
                            ELSE));

    /** The first milestone is met, the second is not. */
    private static String withOneMilestoneMet(RunningService story, String serial) {
        String path = story.begun(serial);
        story.as(LEAD)
                .post(path + "/milestones/1/completion", Map.of("on", "2018-09-01"))
                .expect(200);
        return path;
    }

    private static String withTwoRequests(RunningService story, String serial) {
        String path = story.begun(serial);
        story.as(LEAD).post(path + "/extension-requests", until("2019-01-31")).expect(200);
        story.as("office.zzb")
                .post(path + "/extension-requests/1/decision", Map.of("granted", false))
                .expect(200);
        story.as(LEAD).post(path + "/extension-requests", until("2019-02-28")).expect(200);
        return path;
    }

    private static String withThreeExtensions(RunningService story, String serial) {
        String path = story.begun(serial);
        for (int n = 1; n <= 3; n++) {
            story.as(LEAD)
                    .post(path + "/extension-requests", until("2019-0" + n + "-28"))
                    .expect(200);
            story.as("office.zzb")
                    .post(path + "/extension-requests/" + n + "/decision", Map.of("granted", true))
                    .expect(200);
        }
        return path;
    }

    private static String claimedByTheOfficesOwnDepartment(RunningService story, String serial) {
        String path = story.assigned(task(serial, "leadDepartment", "zgh"));
        story.as("liaison.zgh").post(path + "/acknowledgement", Map.of()).expect(200);
        String file =
                story.as("liaison.zgh")
                        .upload(path + "/evidence", "a.pdf", "application/pdf", RealFiles.PDF)
                        .string("id");
        story.as("liaison.zgh")
                .post(
                        path + "/completion-claim",
                        Map.of("on", "2018-09-03", "evidence", List.of(file)))
                .expect(200);
        return path;
    }

    private static Map<String, Object> until(String day) {
        return Map.of("to", day, "reasonCode", "DEPENDENCY", "reason", "等待省里文件");
    }

    private static Map<String, Object> lead(String department) {
        return Map.of("leadDepartment", department, "reason", "职责划分");
    }
}
