package org.duban.report.department;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.duban.events.Actor;
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
import org.duban.journal.calendar.CalendarRows;
import org.duban.journal.deputy.MandateRows;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.GuardedRows;
import org.duban.journal.projection.GuardedRows.Row;
import org.duban.journal.projection.ViewProjection;
import org.duban.journal.ruleset.RuleRows;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.View;
import org.duban.journal.view.ViewLayout;
import org.duban.journal.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The present names of departments by code; a code nobody has named yet stands for itself. The
 * calendar, the rules of programmes and who may act for whom travel with them and are kept in the
 * same view.
 */
@Component
public final class DepartmentNames implements ViewProjection {

    private static final String NAME = "name";
    private static final String SUCCESSOR = "successor";

    private static final String ROWS = "department_name";
    static final ViewLayout LAYOUT =
            ViewLayout.of(DepartmentStream.NAME)
                    .with(ROWS, Indexes.ascending(SUCCESSOR))
                    .with(CalendarRows.COLLECTION)
                    .with(RuleRows.COLLECTION)
                    .with(MandateRows.COLLECTION);

    private final LiveView view;

    DepartmentNames(Views views) {
        this.view = views.view(LAYOUT);
    }

    LiveView view() {
        return view;
    }

    /** The name to print for a code. */
    public String of(String code) {
        Row row = new GuardedRows(view.collection(ROWS)).find(List.of(code)).get(code);
        return row == null ? code : row.content().getString(NAME);
    }

    @Override
    public void project(View version, List<Arrived> batch) {
        CalendarRows.project(version, batch);
        RuleRows.project(version, batch);
        MandateRows.project(version, batch);
        List<Arrived> named = new ArrayList<>(batch);
        named.removeIf(arrived -> !(arrived.envelope().event() instanceof DepartmentEvent));
        if (!named.isEmpty()) {
            new GuardedRows(version.collection(ROWS))
                    .fold(named, arrived -> arrived.envelope().aggregate(), DepartmentNames::after);
        }
    }

    /** Departments whose obligations go to a successor, from a day on. */
    public List<Ended> ended() {
        List<Ended> all = new ArrayList<>();
        for (Document row : view.collection(ROWS).find(Filters.gt(SUCCESSOR, ""))) {
            all.add(
                    new Ended(
                            row.getString("_id"),
                            row.getString(SUCCESSOR),
                            LocalDate.parse(row.getString("from")),
                            row.getString("reason"),
                            EventJson.mapper()
                                    .convertValue(row.get("by", Document.class), Actor.class)));
        }
        return all;
    }

    /**
     * A department that is no more.
     *
     * @param successor who owes what it owed
     * @param from the first day on which it is not there any more
     * @param by who decided it
     */
    public record Ended(
            String department, String successor, LocalDate from, String reason, Actor by) {}

    private static Document ended(
            @Nullable Document before,
            Arrived arrived,
            String successor,
            LocalDate from,
            String reason) {
        return Objects.requireNonNullElseGet(before, Document::new)
                .append(SUCCESSOR, successor)
                .append("from", from.toString())
                .append("reason", reason)
                .append(
                        "by",
                        EventJson.mapper()
                                .convertValue(arrived.envelope().actor(), Document.class));
    }

    private static Document after(@Nullable Document before, Arrived arrived) {
        return switch ((DepartmentEvent) arrived.envelope().event()) {
            case DepartmentRegistered registered -> new Document(NAME, registered.name());
            case DepartmentRenamed renamed ->
                    Objects.requireNonNullElseGet(before, Document::new)
                            .append(NAME, renamed.toName());
            case DepartmentMerged merged ->
                    ended(before, arrived, merged.into(), merged.from(), merged.reason());
            case DepartmentSplit split ->
                    ended(before, arrived, split.otherwise(), split.from(), split.reason());
            case RenamingRevoked revoked ->
                    Objects.requireNonNullElseGet(before, Document::new)
                            .append(NAME, revoked.keptName());
            case DepartmentEndRevoked _ -> {
                Document row = Objects.requireNonNullElseGet(before, Document::new);
                row.remove(SUCCESSOR);
                yield row;
            }
            case AliasesSet _,
                    ContactsNamed _,
                    DepartmentDissolved _,
                    DepartmentPlaced _,
                    LeaderInChargeNamed _,
                    DeputyAppointed _,
                    DeputyRevoked _,
                    DepartmentSucceeded _ ->
                    Objects.requireNonNullElseGet(before, Document::new);
        };
    }
}
