package org.duban.task.fillin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.task.ledger.Ledger;
import org.duban.task.ledger.LedgerDays;
import org.duban.task.ledger.LedgerFilter;
import org.duban.task.ledger.Tasks;
import org.duban.task.task.Task;
import org.duban.task.task.TaskVerb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a department leads and could say progress of now. */
@Component
class TasksAtWork {

    private static final int PAGE = 200;

    private final LedgerDays ledger;
    private final Tasks tasks;

    TasksAtWork(LedgerDays ledger, Tasks tasks) {
        this.ledger = ledger;
        this.tasks = tasks;
    }

    /**
     * By serial number, as many as a form has rows.
     *
     * @param area code of the only area to look at; null: all of the programme
     * @throws FillInRejection TOO_MANY_TASKS_FOR_A_FORM
     */
    List<Versioned<Task>> of(Caller caller, String programme, @Nullable String area) {
        LedgerFilter filter = LedgerFilter.ledBy(programme, area, caller.department());
        List<Versioned<Task>> atWork = new ArrayList<>();
        Ledger.Found page = ledger.find(filter, caller, null, PAGE);
        boolean more = true;
        while (more) {
            page.tasks().stream().filter(task -> isAtWork(task, caller)).forEach(atWork::add);
            if (atWork.size() > FormLines.MOST) {
                throw new FillInRejection(
                        FillInRule.TOO_MANY_TASKS_FOR_A_FORM, Map.of("most", FormLines.MOST));
            }
            more = page.next() != null;
            if (page.next() != null) {
                page = ledger.find(filter, caller, page.next().text(), PAGE);
            }
        }
        return atWork;
    }

    private boolean isAtWork(Versioned<Task> task, Caller caller) {
        return tasks.visit(task.state(), caller).allowed().contains(TaskVerb.PROGRESS_UPDATES);
    }
}
