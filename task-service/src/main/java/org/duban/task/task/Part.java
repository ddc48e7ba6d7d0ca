package org.duban.task.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The latest a supporting department said about its part; the trail has the words.
 *
 * @param percent 0–100
 * @param revision of the event by which it was posted
 * @param consolidatedIn revision of the lead's update that took it up; null: none did yet
 */
public record Part(
        String department,
        int percent,
        LocalDate on,
        long revision,
        @Nullable Long consolidatedIn) {

    boolean isNew() {
        return consolidatedIn == null;
    }

    Part consolidated(long update) {
        return new Part(department, percent, on, revision, update);
    }
}
