package org.duban.notification.directory;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.duban.events.DepartmentEvent;
import org.duban.events.Envelope;
import org.duban.events.ProgrammeEvent;
import org.duban.notification.view.FoldedRows;
import org.springframework.stereotype.Component;

/** Looks up departments and programmes by their codes. */
@Component
public class Directory {

    private final FoldedRows<DepartmentNames> departments;
    private final FoldedRows<Programme> programmes;
    private final Map<String, DepartmentNames> known = new ConcurrentHashMap<>();
    private final Clock clock;

    Directory(MongoDatabase database, Clock clock) {
        this.clock = clock;
        this.departments =
                new FoldedRows<>(
                        database.getCollection("departments"),
                        DepartmentNames.class,
                        (before, event) ->
                                DepartmentNames.after(before, (DepartmentEvent) event.event()),
                        (_, _, _) -> new Document());
        this.programmes =
                new FoldedRows<>(
                        database.getCollection("programmes"),
                        Programme.class,
                        (before, event) -> Programme.after(before, (ProgrammeEvent) event.event()),
                        (_, _, _) -> new Document());
    }

    /** What a department is called today, in short; its code when it is not known. */
    public String nameOf(String code) {
        DepartmentNames names = known.get(code);
        if (names == null) {
            Optional<DepartmentNames> kept = departments.find(code);
            if (kept.isEmpty()) {
                return code;
            }
            names = known.merge(code, kept.get(), (learnt, _) -> learnt);
        }
        return names.on(LocalDate.now(clock));
    }

    /** A programme as last heard of; empty when nothing was heard of it yet. */
    public Optional<Programme> programme(String id) {
        return programmes.find(id);
    }

    /** Takes a name in before the view behind this directory has it. */
    public void learn(Envelope envelope) {
        if (envelope.event() instanceof DepartmentEvent event) {
            known.compute(
                    envelope.aggregate(),
                    (code, names) ->
                            DepartmentNames.after(
                                    names == null ? departments.find(code).orElse(null) : names,
                                    event));
        }
    }

    FoldedRows<DepartmentNames> departments() {
        return departments;
    }

    FoldedRows<Programme> programmes() {
        return programmes;
    }
}
