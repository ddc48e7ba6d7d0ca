package org.duban.task.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Texts;
import org.duban.task.department.Departments;
import org.duban.task.ledger.TaskRows;
import org.duban.task.matter.ExtensionFilter;
import org.duban.task.matter.ExtensionRow;
import org.duban.task.matter.Matters;
import org.duban.task.matter.Matters.Found;
import org.duban.task.matter.Matters.Listed;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Extension;
import org.springframework.stereotype.Component;

/** Reads the ledger of extensions to its end, page by page. */
@Component
class ExtensionExport {

    private static final int PAGE = 200;

    private final Matters matters;
    private final TaskRows rows;
    private final Departments departments;
    private final Programmes programmes;
    private final Texts texts;

    ExtensionExport(
            Matters matters,
            TaskRows rows,
            Departments departments,
            Programmes programmes,
            Texts texts) {
        this.matters = matters;
        this.rows = rows;
        this.departments = departments;
        this.programmes = programmes;
        this.texts = texts;
    }

    /** Reads the first page, so that what is refused is refused before anything is written. */
    Prepared prepare(ExtensionFilter filter, Caller caller) {
        LocalDate today = programmes.today(filter.programme());
        return new Prepared(
                filter,
                caller,
                matters.extensions(filter, caller, null, PAGE),
                texts.say("export.extensions", Map.of("day", today)),
                new ExtensionTable(
                        texts,
                        departments.namesOn(today),
                        programmes.areaNames(filter.programme())));
    }

    /** An export that has begun to read. */
    final class Prepared {

        private final ExtensionFilter filter;
        private final Caller caller;
        private final Found<Extension> first;
        private final String name;
        private final ExtensionTable columns;

        private Prepared(
                ExtensionFilter filter,
                Caller caller,
                Found<Extension> first,
                String name,
                ExtensionTable columns) {
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
                Found<Extension> page = matters.extensions(filter, caller, next.text(), PAGE);
                write(page, table);
                next = page.next();
            }
        }

        private void write(Found<Extension> page, Table table) throws IOException {
            for (Listed<Extension> one : page.matters()) {
                table.line(
                        columns.line(
                                ExtensionRow.of(
                                        one.content(), rows.row(one.task(), page.today()))));
            }
        }
    }
}
