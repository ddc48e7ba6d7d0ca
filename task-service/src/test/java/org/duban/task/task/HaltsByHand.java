package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.duban.events.HaltEvent.HaltDeclined;
import org.duban.events.HaltEvent.HaltKind;
import org.duban.events.HaltEvent.HaltRequested;
import org.duban.events.HaltEvent.HaltWithdrawn;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.CompletionClaimed;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskRefused;
import org.duban.events.TaskEvent.TaskTerminated;
import org.jspecify.annotations.Nullable;

/** Whether a lead asks that its task be suspended or given up, followed by hand. */
final class HaltsByHand {

    private static final Set<TaskStatus> NOT_ASKED =
            Set.of(
                    TaskStatus.DRAFT,
                    TaskStatus.COMPLETION_CLAIMED,
                    TaskStatus.CLOSED,
                    TaskStatus.TERMINATED);

    private @Nullable HaltKind asked;

    void happened(Task before, TaskEvent event) {
        switch (event) {
            case HaltRequested request -> {
                assertThat(asked).as("one request at a time").isNull();
                assertThat(NOT_ASKED).doesNotContain(before.status());
                asked = request.kind();
            }
            case HaltDeclined no -> settled(no.kind());
            case HaltWithdrawn back -> settled(back.kind());
            case TaskSuspended stopped -> granted(stopped.request(), HaltKind.SUSPENSION);
            case TaskTerminated end -> {
                granted(end.request(), HaltKind.TERMINATION);
                asked = null;
            }
            case TaskRefused _, CompletionClaimed _, LeadChanged _ -> asked = null;
            default -> {}
        }
    }

    void agree(Task task) {
        Halt pending = task.arrangements().halts().pending();
        assertThat(pending == null ? null : pending.kind()).isEqualTo(asked);
    }

    private void settled(HaltKind kind) {
        assertThat(kind).isEqualTo(asked);
        asked = null;
    }

    /** What was asked for and is done is granted by that, and what is granted was asked for. */
    private void granted(@Nullable Integer request, HaltKind done) {
        assertThat(request != null).as("names the request").isEqualTo(asked == done);
        asked = asked == done ? null : asked;
    }
}
