package org.duban.journal.deputy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.AliasesSet;
import org.duban.events.DepartmentEvent.ContactsNamed;
import org.duban.events.DepartmentEvent.DepartmentDissolved;
import org.duban.events.DepartmentEvent.DepartmentEndRevoked;
import org.duban.events.DepartmentEvent.DepartmentMerged;
import org.duban.events.DepartmentEvent.DepartmentPlaced;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DepartmentEvent.DepartmentRenamed;
import org.duban.events.DepartmentEvent.DepartmentSplit;
import org.duban.events.DepartmentEvent.DepartmentSucceeded;
import org.duban.events.DepartmentEvent.DeputyAppointed;
import org.duban.events.DepartmentEvent.DeputyRevoked;
import org.duban.events.DepartmentEvent.LeaderInChargeNamed;
import org.duban.events.DepartmentEvent.RenamingRevoked;
import org.duban.events.EventJson;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.GuardedRows;
import org.duban.journal.projection.GuardedRows.Row;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.View;
import org.jspecify.annotations.Nullable;

/** The mandates of departments as a service that does not own them hears of them. */
public final class MandateRows {

    /** The collection a view needs for it. */
    public static final String COLLECTION = "mandates";

    /** What the document of a row holds. */
    private record Kept(List<Mandate> kept) {}

    private MandateRows() {}

    /** Takes what arrived about departments into a version of a view. */
    public static void project(View view, List<Arrived> batch) {
        List<Arrived> departments =
                batch.stream()
                        .filter(arrived -> arrived.envelope().event() instanceof DepartmentEvent)
                        .toList();
        if (!departments.isEmpty()) {
            new GuardedRows(view.collection(COLLECTION))
                    .fold(
                            departments,
                            arrived -> arrived.envelope().aggregate(),
                            MandateRows::after);
        }
    }

    /** Reads the mandates of a department as far as this service has heard. */
    public static Function<String, List<Mandate>> of(LiveView view) {
        return code -> {
            Row row = new GuardedRows(view.collection(COLLECTION)).find(List.of(code)).get(code);
            return row == null ? List.of() : read(row.content());
        };
    }

    /** Those that have ended are left out when the next one comes, so that a row stays small. */
    private static Document after(@Nullable Document before, Arrived arrived) {
        List<Mandate> kept = new ArrayList<>(before == null ? List.of() : read(before));
        switch ((DepartmentEvent) arrived.envelope().event()) {
            case DeputyAppointed appointed -> {
                kept.removeIf(one -> one.to().isBefore(appointed.on()));
                kept.add(Mandate.of(appointed));
            }
            case DeputyRevoked revoked -> kept.removeIf(one -> one.n() == revoked.n());
            case DepartmentRegistered _,
                    DepartmentRenamed _,
                    DepartmentMerged _,
                    DepartmentSplit _,
                    DepartmentSucceeded _,
                    DepartmentDissolved _,
                    DepartmentEndRevoked _,
                    DepartmentPlaced _,
                    LeaderInChargeNamed _,
                    RenamingRevoked _,
                    AliasesSet _,
                    ContactsNamed _ -> {}
        }
        return EventJson.mapper().convertValue(new Kept(kept), Document.class);
    }

    private static List<Mandate> read(Document content) {
        return EventJson.mapper().convertValue(content, Kept.class).kept();
    }
}
