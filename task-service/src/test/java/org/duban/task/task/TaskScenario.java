package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.Function;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskDrafted;

/** Given events, when asked, then an event or a refusal. */
final class TaskScenario {

    private final Task task;

    private TaskScenario(Task task) {
        this.task = task;
    }

    static TaskScenario given(TaskDrafted drafted, TaskEvent... events) {
        Task task = Task.born("p.A5-02", drafted);
        for (TaskEvent event : events) {
            task = task.after(event);
        }
        return new TaskScenario(task);
    }

    static TaskScenario given(List<TaskEvent> events) {
        return given(
                (TaskDrafted) events.getFirst(), events.stream().skip(1).toArray(TaskEvent[]::new));
    }

    Asked when(Function<Task, ? extends TaskEvent> verb) {
        return new Asked(task, verb);
    }

    Task task() {
        return task;
    }

    /** The verb that was asked for, not yet tried. */
    record Asked(Task task, Function<Task, ? extends TaskEvent> verb) {

        /** The state after the event that was expected. */
        Task then(TaskEvent expected) {
            TaskEvent event = verb.apply(task);
            assertThat(event).isEqualTo(expected);
            return task.after(event);
        }

        TaskRejection thenRejected(TaskRule rule) {
            TaskRejection no = catchThrowableOfType(TaskRejection.class, () -> verb.apply(task));
            assertThat(no).as("a refusal by %s", rule).isNotNull();
            assertThat(no.rule()).isEqualTo(rule);
            return no;
        }
    }
}
