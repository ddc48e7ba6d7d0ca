package org.duban.task.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Texts;
import org.duban.task.department.Departments;
import org.duban.task.ledger.Ledger;
import org.duban.task.ledger.LedgerDays;
import org.duban.task.ledger.LedgerFilter;
import org.duban.task.ledger.TaskRows;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Task;
import org.springframework.stereotype.Component;

/** Reads the ledger to its end, page by page. */
@Component
class LedgerExport {

    private static final int PAGE = 200;

    private final LedgerDays ledger;
    private final TaskRows rows;
    private final Departments departments;
    private final Programmes programmes;
    private final Texts texts;

    LedgerExport(
            LedgerDays ledger,
            TaskRows rows,
            Departments departments,
            Programmes programmes,
            Texts texts) {
        this.ledger = ledger;
        this.rows = rows;
        this.departments = departments;
        this.programmes = programmes;
        this.texts = texts;
    }

    /**
     * Reads the first page, so that what is refused is refused before anything is written.
     *
     * @param columns keys of the columns in the order they are to come; empty for all of them
     */
    Prepared prepare(LedgerFilter filter, List<String> columns, Caller caller) {
        LocalDate today = programmes.today(filter.programme());
        LedgerTable table =
                new LedgerTable(
                        texts,
                        departments.namesOn(today),
                        programmes.areaNames(filter.programme()),
                        columns);
        return new Prepared(
                filter,
                caller,
                ledger.find(filter, caller, null, PAGE),
                texts.say("export.name", Map.of("day", today)),
                table);
    }

    /** An export that has begun to read. */
    final class Prepared {

        private final LedgerFilter filter;
        private final Caller caller;
        private final Ledger.Found first;
        private final String name;
        private final LedgerTable columns;

        private Prepared(
                LedgerFilter filter,
                Caller caller,
                Ledger.Found first,
                String name,
                LedgerTable columns) {
            this.filter = filter;
            this.caller = caller;
            this.first = first;
            this.name = name;
            this.columns = columns;
        }

        String name() {
            return name;
        }

        void writeTo(Table table) throws IOException {
            table.head(columns.head());
            write(first, table);
            Cursor next = first.next();
            while (next != null) {
                Ledger.Found page = ledger.find(filter, caller, next.text(), PAGE);
                write(page, table);
                next = page.next();
            }
        }

        private void write(Ledger.Found page, Table table) throws IOException {
            for (Versioned<Task> task : page.tasks()) {
                table.line(columns.line(rows.row(task, page.today())));
            }
        }
    }
}
