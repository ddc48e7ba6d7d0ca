package org.duban.task.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.duban.events.ExtensionReason;
import org.duban.task.task.Extension.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Which requests for later dates a list is to show; what is null does not restrict it.
 *
 * @param decision what became of them; left out: all, what waits first, and of tasks that ended
 *     before it was decided last
 * @param department code of the one that leads the task
 */
public record ExtensionFilter(
        @NotBlank @Size(max = MatterFilter.LONGEST_CODE) String programme,
        @Nullable Decision decision,
        @Nullable ExtensionReason reasonCode,
        @Nullable @Size(max = MatterFilter.LONGEST_CODE) String department,
        @Nullable @Size(max = MatterFilter.LONGEST_CODE) String area) {

    List<MatterStage> stages() {
        return switch (decision) {
            case null ->
                    List.of(
                            MatterStage.WAITING,
                            MatterStage.GRANTED,
                            MatterStage.DECLINED,
                            MatterStage.LAPSED);
            case PENDING -> List.of(MatterStage.WAITING);
            case GRANTED -> List.of(MatterStage.GRANTED);
            case DECLINED -> List.of(MatterStage.DECLINED);
        };
    }
}
