package org.duban.task.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which requests for help or instructions a list is to show; what is null does not restrict it.
 *
 * @param state how far they are; left out: all, what waits first
 * @param department code; those it asks or is asked, and those about tasks that it leads. A
 *     department sees those of every task that it sees, and narrows them to its own
 * @param side only those that the department asks, or those it is asked
 */
record MatterFilter(
        @NotBlank @Size(max = LONGEST_CODE) String programme,
        @Nullable MatterState state,
        @Nullable @Size(max = LONGEST_CODE) String department,
        @Nullable Side side,
        @Nullable @Size(max = LONGEST_CODE) String area) {

    /** As long as an id may be. */
    static final int LONGEST_CODE = 80;

    List<MatterStage> stages() {
        return switch (state) {
            case null ->
                    List.of(
                            MatterStage.WAITING,
                            MatterStage.ANSWERED,
                            MatterStage.CLOSED,
                            MatterStage.LAPSED);
            case WAITING, OVERDUE -> List.of(MatterStage.WAITING);
            case ANSWERED -> List.of(MatterStage.ANSWERED);
            case CLOSED -> List.of(MatterStage.CLOSED);
            case LAPSED -> List.of(MatterStage.LAPSED);
        };
    }
}
