package org.duban.journal.projection;

import com.mongodb.MongoException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Tells what will pass from what is the event's own fault. */
final class Faults {

    private Faults() {}

    /** Whether the store or the broker is behind it, so that the same event may succeed later. */
    static boolean willPass(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException
                    || cause instanceof KafkaException
                    || cause instanceof DataAccessException
                    || cause instanceof TimeoutException
                    || cause instanceof IOException
                    || cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    /** The innermost cause in one line, for people. */
    static String inWords(Throwable failure) {
        Throwable innermost = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            innermost = cause;
        }
        return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
    }
}
