package org.duban.events;

import java.time.LocalDate;
import java.util.List;

/** Which departments read along in a task without taking part in it (抄送). */
public sealed interface ReaderEvent extends TaskEvent.Arrangement {

    /**
     * The lead department or the office said to which departments the task is copied.
     *
     * @param from codes of those that read it before
     * @param to codes of those that read it from now on; empty: none
     */
    @WireName("duban.task.readers-named.v1")
    record ReadersNamed(List<String> from, List<String> to, LocalDate on) implements ReaderEvent {

        /** Those that read it from now on and did not before. */
        public List<String> joined() {
            return to.stream().filter(code -> !from.contains(code)).toList();
        }
    }
}
