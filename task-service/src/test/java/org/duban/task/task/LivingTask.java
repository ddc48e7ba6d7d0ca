package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.duban.events.EventJson;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.WireNames;
import org.jspecify.annotations.Nullable;

/** A task as it is kept, as it is read back after every event, and as it is followed by hand. */
final class LivingTask {

    private final List<TaskEvent> told = new ArrayList<>();
    private final TaskByHand byHand;
    private Task kept;
    private Task readBack;
    private String text;

    LivingTask(String id, TaskDrafted drafted) {
        told.add(drafted);
        byHand = new TaskByHand(drafted);
        kept = Task.born(id, drafted);
        readBack = readBack(Task.born(id, travelled(drafted)));
        text = text(kept);
    }

    Task task() {
        return kept;
    }

    /** Nothing of it is otherwise than after its last event. */
    void requireUnchanged() {
        assertThat(text(kept)).isEqualTo(text);
    }

    /** Something happened to it: everybody follows, and all agree. */
    void happened(TaskEvent event, @Nullable Acting by) {
        new WhoseWord(kept, by).is(event);
        byHand.happened(kept, event);
        kept = kept.after(event);
        readBack = readBack(readBack.after(travelled(event)));
        told.add(event);
        assertThat(readBack).isEqualTo(kept);
        assertThat(kept.revision()).isEqualTo(told.size());
        byHand.agrees(kept);
        text = text(kept);
    }

    /** Folds all events once more, from the first one. */
    void requireSameFromScratch() {
        Task again = Task.born(kept.id(), told.getFirst());
        for (TaskEvent event : told.subList(1, told.size())) {
            again = again.after(event);
        }
        assertThat(again).isEqualTo(kept);
    }

    private static String text(Task task) {
        return EventJson.mapper().writeValueAsString(task);
    }

    private static Task readBack(Task task) {
        return EventJson.mapper().readValue(EventJson.mapper().writeValueAsBytes(task), Task.class);
    }

    private static TaskEvent travelled(TaskEvent event) {
        TaskEvent arrived =
                (TaskEvent)
                        EventJson.read(
                                EventJson.write(event),
                                WireNames.type(WireNames.of(event)).orElseThrow());
        assertThat(arrived).isEqualTo(event);
        return arrived;
    }
}
