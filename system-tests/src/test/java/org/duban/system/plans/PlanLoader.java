package org.duban.system.plans;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.duban.system.Person;
import org.duban.system.RunningDuban;

/** Brings business plans in through the API, as the office and the departments would. */
final class PlanLoader {

    static final String PROGRAMME = "plans";

    private static final String FIRST_LOADED = "2012-07-21";
    private static final String PLANS_BEGAN = "2011-04-01";
    private static final int LONGEST_TITLE = 120;

    private final RunningDuban duban;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    PlanLoader(RunningDuban duban) {
        this.duban = duban;
    }

    /**
     * Founds the programme, registers the departments and assigns every action as a task, then
     * issues the plan.
     */
    void load(Collection<PlannedAction> actions) {
        Map<String, List<PlannedAction>> byDepartment = byDepartment(actions);
        byDepartment.forEach(
                (department, theirs) -> register(department, theirs.getFirst().departmentName()));
        register(Accounts.OFFICE_DEPARTMENT, "Prime Minister's Office");
        found();
        byDepartment.values().parallelStream()
                .forEach(
                        theirs ->
                                theirs.forEach(
                                        action -> {
                                            assign(action);
                                            if (action.ended().isPresent()) {
                                                complete(action);
                                            } else if (action.isStarted()) {
                                                start(action);
                                            }
                                        }));
        office().post("/api/programmes/" + PROGRAMME + "/issue", Map.of()).ok();
    }

    /** Posts what a later scrape shows that an earlier one did not, department by department. */
    void postWhatIsNew(Map<String, PlannedAction> before, Collection<PlannedAction> after) {
        byDepartment(after).values().parallelStream()
                .forEach(theirs -> theirs.forEach(action -> postWhatIsNew(before, action)));
    }

    private void postWhatIsNew(Map<String, PlannedAction> before, PlannedAction action) {
        PlannedAction earlier = before.get(action.id());
        if (earlier == null) {
            assign(action);
        }
        boolean endedBefore = earlier != null && earlier.ended().isPresent();
        boolean startedBefore = earlier != null && earlier.isStarted();
        boolean hasStarted = action.isStarted() && !startedBefore;
        boolean noteIsNew = earlier != null && !earlier.notes().equals(action.notes());
        if (action.ended().isPresent()) {
            if (!endedBefore) {
                complete(action);
            }
        } else if (hasStarted || noteIsNew) {
            start(action);
        }
    }

    private void assign(PlannedAction action) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("programme", PROGRAMME);
        draft.put("serial", action.id());
        draft.put("area", action.priority().substring(0, 1));
        draft.put("title", shortened(action.text()));
        draft.put("leadDepartment", Accounts.code(action.department()));
        draft.put("supportingDepartments", List.of());
        draft.put("kind", kind(action));
        draft.put("objective", action.text());
        draft.put("countermeasures", action.priority());
        draft.put("schedule", "Due " + action.scheduledEnd());
        draft.put("assessment", "Published in the monthly implementation update");
        draft.put("startsOn", PLANS_BEGAN);
        draft.put("duePrecision", "MONTH");
        draft.put("milestones", List.of());
        action.due().ifPresent(due -> draft.put("due", due.toString()));
        office().post("/api/tasks", draft).ok();
        office().post(path(action) + "/assignment", Map.of()).ok();
        liaison(action).post(path(action) + "/acknowledgement", Map.of()).ok();
    }

    /** A plan that leaves a date open waits for something else. */
    private static String kind(PlannedAction action) {
        return action.isOngoing()
                ? "ONGOING"
                : action.due().isPresent() ? "FIXED_DATE" : "RELATIVE";
    }

    private void start(PlannedAction action) {
        update(action, 10, List.of());
    }

    private void complete(PlannedAction action) {
        String evidence =
                liaison(action).upload(path(action) + "/evidence", "update.txt", note(action));
        update(action, 100, List.of(evidence));
        String ended = action.ended().orElseThrow().toString();
        liaison(action)
                .post(
                        path(action) + "/completion-claim",
                        Map.of("on", ended, "note", "Complete", "evidence", List.of(evidence)))
                .ok();
        office().post(path(action) + "/closure", Map.of("note", "Verified")).ok();
    }

    private void update(PlannedAction action, int percent, List<String> evidence) {
        liaison(action)
                .post(
                        path(action) + "/progress-updates",
                        Map.of("percent", percent, "done", note(action), "evidence", evidence))
                .ok();
    }

    private void found() {
        office().post(
                        "/api/programmes",
                        Map.of(
                                "id",
                                PROGRAMME,
                                "name",
                                "Departmental business plans",
                                "zone",
                                "Asia/Shanghai", // the zone in which --as-of is said
                                "office",
                                Accounts.OFFICE_DEPARTMENT,
                                "startsOn",
                                PLANS_BEGAN,
                                "endsOn",
                                "2023-03-31",
                                "areas",
                                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9").stream()
                                        .map(n -> Map.of("code", n, "name", "Priority " + n))
                                        .toList()))
                .ok();
    }

    private void register(String department, String name) {
        office().post(
                        "/api/departments",
                        Map.of(
                                "code",
                                Accounts.code(department),
                                "name",
                                name,
                                "shortName",
                                department,
                                "aliases",
                                List.of(),
                                "kind",
                                "MUNICIPAL_DEPARTMENT",
                                "validFrom",
                                FIRST_LOADED))
                .ok();
    }

    private Person office() {
        return person(Accounts.OFFICE);
    }

    private Person liaison(PlannedAction action) {
        return person(Accounts.liaison(action.department()));
    }

    private Person person(String account) {
        return people.computeIfAbsent(account, known -> duban.person(known, Accounts.PASSWORD));
    }

    private static Map<String, List<PlannedAction>> byDepartment(
            Collection<PlannedAction> actions) {
        return actions.stream().collect(Collectors.groupingBy(PlannedAction::department));
    }

    private static String path(PlannedAction action) {
        return "/api/tasks/" + PROGRAMME + "." + action.id();
    }

    private static String note(PlannedAction action) {
        return action.notes().isBlank() ? "Work goes on as planned." : action.notes();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
