package org.duban.journal.view;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a view.
 *
 * @param version that is live
 * @param builtAt when it became so; null for the first one
 * @param joining whether the stream may still have to fill what lies between the end of the build
 *     and its own place
 * @param next offset up to which the version is complete, exclusive, by key of the partition; only
 *     while it is joining
 * @param previous the version before, kept for readers that have not noticed yet; 0 when it is gone
 * @param build the last build that was begun; null when there was none
 */
public record ViewState(
        int version,
        @Nullable Instant builtAt,
        boolean joining,
        Map<String, Long> next,
        int previous,
        @Nullable Build build) {

    /**
     * A version being built, or the last one that was.
     *
     * @param id of the one who builds
     * @param done records read so far
     * @param all records there were when it began
     * @param cause why it came to nothing; null otherwise
     */
    public record Build(
            String id,
            int version,
            Stage stage,
            Instant startedAt,
            Instant seenAt,
            long done,
            long all,
            long perSecond,
            @Nullable String cause) {}

    /** How far a build has come. */
    public enum Stage {
        BUILDING,
        JOINING,
        DONE,
        FAILED
    }

    /** The key of a partition in {@link #next}. */
    public static String key(String topic, int partition) {
        return topic.replace('.', ',') + "-" + partition;
    }
}
