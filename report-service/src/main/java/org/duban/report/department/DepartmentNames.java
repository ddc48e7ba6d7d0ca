package org.duban.report.department;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DepartmentEvent.DepartmentRenamed;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.GuardedRows;
import org.duban.journal.projection.GuardedRows.Row;
import org.duban.journal.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The present names of departments by code; a code nobody has named yet stands for itself. */
@Component
public final class DepartmentNames implements Projection {

    private static final String NAME = "name";

    private final GuardedRows rows;

    DepartmentNames(MongoDatabase database) {
        MongoCollection<Document> collection = database.getCollection("department_name");
        this.rows = new GuardedRows(collection);
    }

    /** The name to print for a code. */
    public String of(String code) {
        Row row = rows.find(List.of(code)).get(code);
        return row == null ? code : row.content().getString(NAME);
    }

    @Override
    public void project(List<Arrived> batch) {
        List<Arrived> named = new ArrayList<>(batch);
        named.removeIf(arrived -> !(arrived.envelope().event() instanceof DepartmentEvent));
        if (!named.isEmpty()) {
            rows.fold(named, arrived -> arrived.envelope().aggregate(), DepartmentNames::after);
        }
    }

    private static Document after(@Nullable Document before, Arrived arrived) {
        return switch ((DepartmentEvent) arrived.envelope().event()) {
            case DepartmentRegistered registered -> new Document(NAME, registered.name());
            case DepartmentRenamed renamed ->
                    Objects.requireNonNullElseGet(before, Document::new)
                            .append(NAME, renamed.toName());
        };
    }
}
