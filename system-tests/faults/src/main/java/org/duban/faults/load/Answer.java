package org.duban.faults.load;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param status of HTTP; 0 when nothing came back
 * @param revision of the ETag; 0 when there was none
 */
public record Answer(int status, long revision, JsonNode body) {

    private static final List<Integer> UNDECIDED = List.of(0, 408, 425, 429);

    /** Whether it was done, for certain. */
    public boolean isAcknowledged() {
        return status >= 200 && status < 300;
    }

    /** Whether it may or may not have been done. */
    public boolean isUnknown() {
        return status >= 500 || UNDECIDED.contains(status);
    }

    /** The body of an answer that must be a success. */
    public JsonNode ok() {
        if (!isAcknowledged()) {
            throw new IllegalStateException(status + " " + body);
        }
        return body;
    }
}
