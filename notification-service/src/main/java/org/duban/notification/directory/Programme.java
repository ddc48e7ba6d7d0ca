package org.duban.notification.directory;

import java.time.ZoneId;
import org.duban.events.ProgrammeEvent;
import org.duban.events.ProgrammeEvent.AreasSet;
import org.duban.events.ProgrammeEvent.NumberingRuled;
import org.duban.events.ProgrammeEvent.ProgrammeClosed;
import org.duban.events.ProgrammeEvent.ProgrammeFounded;
import org.duban.events.ProgrammeEvent.ProgrammeIssued;
import org.jspecify.annotations.Nullable;

/**
 * As much of a programme as telling people needs.
 *
 * @param zone in which its dates are local dates
 * @param office code of the department that is its office
 * @param closed whether it raises nothing any more
 */
public record Programme(String name, ZoneId zone, String office, boolean closed) {

    static Programme after(@Nullable Programme before, ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeFounded founded ->
                    new Programme(
                            founded.name(), ZoneId.of(founded.zone()), founded.office(), false);
            case ProgrammeIssued issued -> known(before, issued);
            case NumberingRuled ruled -> known(before, ruled);
            case AreasSet set -> known(before, set);
            case ProgrammeClosed closed -> {
                Programme open = known(before, closed);
                yield new Programme(open.name, open.zone, open.office, true);
            }
        };
    }

    private static Programme known(@Nullable Programme before, ProgrammeEvent event) {
        if (before == null) {
            throw new IllegalStateException("Of a programme nobody has heard of: " + event);
        }
        return before;
    }
}
