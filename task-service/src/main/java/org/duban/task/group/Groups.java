package org.duban.task.group;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.task.dossier.Reckonings;
import org.duban.task.ledger.Ledger;
import org.duban.task.ledger.Tasks;
import org.duban.task.numbering.TaskBatch;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Acting;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives one thing to many departments at once, a task each. */
@Component
class Groups {

    private final TaskBatch batch;
    private final Tasks tasks;
    private final Ledger ledger;
    private final Programmes programmes;
    private final Reckonings reckonings;

    Groups(
            TaskBatch batch,
            Tasks tasks,
            Ledger ledger,
            Programmes programmes,
            Reckonings reckonings) {
        this.batch = batch;
        this.tasks = tasks;
        this.ledger = ledger;
        this.programmes = programmes;
        this.reckonings = reckonings;
    }

    /**
     * Writes down and assigns a task for each department.
     *
     * @param codes of the departments, each of which leads its own task
     * @param acknowledgeBy the last day on which each may sign in time; null: none is set
     * @param plan the task of a department, given its serial number
     * @return id of the group
     */
    String give(
            Request request,
            Caller caller,
            String programme,
            String area,
            List<String> codes,
            @Nullable LocalDate acknowledgeBy,
            BiFunction<String, String, TaskDrafted> plan) {
        caller.require(Role.OFFICE);
        requireDistinct(codes);
        if (!batch.isDone(request, programme, codes.size())) {
            programmes.named(programme);
            LocalDate today = programmes.today(programme);
            requireAssignable(plan.apply(codes.getFirst(), "0"), acknowledgeBy, caller, today);
        }
        List<Versioned<Task>> drafts =
                batch.draft(
                        request,
                        programme,
                        codes.stream()
                                .map(
                                        code ->
                                                new TaskBatch.Planned(
                                                        area, serial -> plan.apply(code, serial)))
                                .toList());
        for (int i = 0; i < drafts.size(); i++) {
            tasks.change(
                    drafts.get(i).id(),
                    caller,
                    TaskBatch.part(request, "assign", i),
                    visit -> visit.asOffice().assign(reckonings.of(visit.task()), acknowledgeBy));
        }
        return batch.group(request, programme);
    }

    private static void requireDistinct(List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (!seen.add(code)) {
                throw new GroupRejection(GroupRule.DEPARTMENT_TWICE, Map.of("department", code));
            }
        }
    }

    /** Tries the assignment on a task that is not kept. */
    private void requireAssignable(
            TaskDrafted plan, @Nullable LocalDate acknowledgeBy, Caller caller, LocalDate today) {
        Acting office = new Acting(caller.department(), true, false, false);
        Task tried = Task.born("tried", Task.draft(plan));
        tried.asOffice(office, today).assign(reckonings.of(tried), acknowledgeBy);
    }

    /**
     * The tasks of a group that the caller may see.
     *
     * @throws JournalRejection NOT_FOUND where there is none
     */
    List<Versioned<Task>> get(String group, Caller caller) {
        List<Versioned<Task>> seen =
                ledger.ofGroup(group).stream()
                        .filter(one -> caller.mayRead(one.state().readers()))
                        .toList();
        if (seen.isEmpty()) {
            throw new JournalRejection(JournalRule.NOT_FOUND, group);
        }
        return seen;
    }
}
