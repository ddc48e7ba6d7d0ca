package org.duban.task.measure;

import java.util.List;
import java.util.Objects;
import org.duban.events.FilingEvent.FilingAccepted;
import org.duban.events.FilingEvent.FilingDrafted;
import org.duban.events.FilingEvent.FilingReturned;
import org.duban.events.FilingEvent.FilingSignedOff;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.events.FilingEvent.Measure;
import org.duban.events.ObligationEvent.ObligationExempted;
import org.duban.events.ObligationEvent.ObligationHandedOver;
import org.duban.events.ObligationEvent.ObligationReopened;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.events.ReportEvent;
import org.jspecify.annotations.Nullable;

/**
 * A filing as far as the plan is concerned.
 *
 * @param department code of the department that owes it
 * @param name of what is owed
 * @param version the last submitted one, 0 before the first
 * @param acceptedIn revision of the event that accepted it; null: it is not accepted
 * @param measures as last submitted; empty before that and while it is returned
 */
record Filed(
        String programme,
        String department,
        String name,
        int version,
        @Nullable Long acceptedIn,
        List<Measure> measures) {

    /** The filing after one more event. */
    static Filed after(@Nullable Filed before, ReportEvent event, long revision) {
        if (event instanceof ObligationSet set) {
            return new Filed(set.programme(), set.department(), set.name(), 0, null, List.of());
        }
        return Objects.requireNonNull(before, () -> "Nothing was owed before " + event)
                .after(event, revision);
    }

    private Filed after(ReportEvent event, long revision) {
        return switch (event) {
            case ObligationSet again ->
                    throw new IllegalStateException("It is owed once: " + again);
            case ObligationExempted _, ObligationReopened _ -> this;
            case ObligationHandedOver handed ->
                    new Filed(programme, handed.to(), name, version, acceptedIn, measures);
            case FilingDrafted _, FilingSignedOff _ -> this;
            case FilingSubmitted filed ->
                    new Filed(
                            programme,
                            department,
                            name,
                            filed.version(),
                            null,
                            filed.content().measures());
            case FilingAccepted _ ->
                    new Filed(programme, department, name, version, revision, measures);
            case FilingReturned _ ->
                    new Filed(programme, department, name, version, null, List.of());
        };
    }

    boolean accepted() {
        return acceptedIn != null;
    }
}
