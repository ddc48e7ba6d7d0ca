package org.duban.task.fillin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a brought form, as it is kept.
 *
 * @param line as it came
 * @param serial of the task; what stands in the cell where the task is unknown
 * @param title of the task; what stands in the cell where the task is unknown
 * @param known whether the department leads such a task
 * @param percentBefore of the task when the row was looked at
 * @param faults what keeps it from being posted, or kept it from it
 * @param result what became of it; null as long as nothing has
 * @param resultRevision of the task after the row was posted; 0 where it was not
 */
record FillInRow(
        FormLine line,
        String serial,
        String title,
        boolean known,
        int percentBefore,
        FillInOutcome outcome,
        List<Fault> faults,
        @Nullable FillInResult result,
        long resultRevision) {

    FillInRow posted(long revision) {
        return became(FillInResult.POSTED, revision, List.of());
    }

    FillInRow failed(Fault why) {
        return became(FillInResult.FAILED, 0, List.of(why));
    }

    private FillInRow became(FillInResult now, long revision, List<Fault> why) {
        return new FillInRow(
                line, serial, title, known, percentBefore, outcome, why, now, revision);
    }

    /** Whether somebody has to put it right. */
    boolean faulty() {
        return outcome == FillInOutcome.ERROR || result == FillInResult.FAILED;
    }
}
