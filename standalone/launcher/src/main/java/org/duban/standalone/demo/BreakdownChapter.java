package org.duban.standalone.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tasks are written down, the plan is issued, forty tasks are assigned and signed for; one lead
 * is disputed and settled.
 */
record BreakdownChapter(DemoApi api, DemoCalendar dates, List<DemoTask> tasks) implements Chapter {

    private static final String DISPUTED = "A3-05";
    private static final int ISSUED = -40;
    private static final int ACKNOWLEDGED = -39;
    private static final int SETTLED = -28;
    private static final int LATECOMER = -1;

    @Override
    public String title() {
        return "tasks are assigned and signed for";
    }

    @Override
    public Set<Integer> days() {
        return Set.of(ISSUED, ACKNOWLEDGED, SETTLED, LATECOMER);
    }

    @Override
    public void play(int day) {
        switch (day) {
            case ISSUED -> {
                List<DemoTask> plan = tasks.stream().filter(task -> !task.isNew()).toList();
                plan.forEach(this::draft);
                api.post(
                        DemoProgramme.OFFICE,
                        "/api/programmes/" + DemoProgramme.ID + "/issue",
                        Map.of());
                plan.forEach(this::assign);
            }
            case ACKNOWLEDGED ->
                    tasks.stream()
                            .filter(task -> !task.isNew() && !task.serial().equals(DISPUTED))
                            .forEach(task -> acknowledge(task, task.lead()));
            case SETTLED -> settle();
            default ->
                    tasks.stream()
                            .filter(DemoTask::isNew)
                            .forEach(
                                    task -> {
                                        draft(task);
                                        assign(task);
                                    });
        }
    }

    private void draft(DemoTask task) {
        api.post(DemoProgramme.OFFICE, "/api/tasks", task.draft(dates));
    }

    private void assign(DemoTask task) {
        api.post(DemoProgramme.OFFICE, task.path() + "/assignment", Map.of());
    }

    private void acknowledge(DemoTask task, String lead) {
        api.post("liaison." + lead, task.path() + "/acknowledgement", Map.of());
    }

    private void settle() {
        tasks.stream()
                .filter(task -> task.serial().equals(DISPUTED))
                .forEach(
                        task -> {
                            api.post(
                                    DemoProgramme.SECOND_OFFICE,
                                    task.path() + "/lead",
                                    Map.of(
                                            "leadDepartment", "gxj",
                                            "reason", "市总工会与市工信委协商：企业岗位练兵由行业主管部门牵头，市总工会配合。"));
                            acknowledge(task, "gxj");
                        });
    }
}
