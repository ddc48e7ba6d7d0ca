package org.duban.task.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Texts;
import org.duban.task.department.Departments;
import org.duban.task.ledger.LedgerChange;
import org.duban.task.ledger.LedgerChanges;
import org.duban.task.ledger.LedgerChanges.Moved;
import org.duban.task.ledger.LedgerFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what moved between two days to its end, page by page. */
@Component
class ChangesExport {

    private static final int PAGE = 200;

    private final LedgerChanges ledger;
    private final Departments departments;
    private final Texts texts;

    ChangesExport(LedgerChanges ledger, Departments departments, Texts texts) {
        this.ledger = ledger;
        this.departments = departments;
        this.texts = texts;
    }

    /** Reads the first page, so that what is refused is refused before anything is written. */
    Prepared prepare(LedgerFilter filter, LocalDate from, @Nullable LocalDate to, Caller caller) {
        Moved first = ledger.between(filter, from, to, caller, null, PAGE);
        ChangesTable table =
                new ChangesTable(texts, departments.namesOn(first.until()), from, first.until());
        return new Prepared(filter, from, caller, first, table);
    }

    /** An export that has begun to read. */
    final class Prepared {

        private final LedgerFilter filter;
        private final LocalDate from;
        private final Caller caller;
        private final Moved first;
        private final ChangesTable columns;

        private Prepared(
                LedgerFilter filter,
                LocalDate from,
                Caller caller,
                Moved first,
                ChangesTable columns) {
            this.filter = filter;
            this.from = from;
            this.caller = caller;
            this.first = first;
            this.columns = columns;
        }

        String name() {
            return texts.say("export.moved.name", Map.of("from", from, "to", first.until()));
        }

        void writeTo(Table table) throws IOException {
            table.head(columns.head());
            write(first, table);
            Cursor next = first.next();
            while (next != null) {
                Moved page = ledger.between(filter, from, first.until(), caller, next.text(), PAGE);
                write(page, table);
                next = page.next();
            }
        }

        private void write(Moved page, Table table) throws IOException {
            for (LedgerChange change : page.changes()) {
                table.line(columns.line(change));
            }
        }
    }
}
