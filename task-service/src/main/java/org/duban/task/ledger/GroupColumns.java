package org.duban.task.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import org.bson.conversions.Bson;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.journal.calendar.Derived;
import org.duban.task.task.Task;

/**
 * Gives tasks of groups that were kept before groups were listed the column they are listed by;
 * after that it looks no more.
 */
final class GroupColumns implements Derived {

    private static final int AT_ONCE = 200;
    private static final Bson WITHOUT =
            and(gt(LedgerColumns.GROUP, ""), eq(LedgerColumns.GROUPED_IN, null));

    private final Journal<Task, TaskEvent> journal;
    private boolean through;

    GroupColumns(Journal<Task, TaskEvent> journal) {
        this.journal = journal;
    }

    @Override
    public boolean follow(String version) {
        if (!through) {
            through = journal.columnsAnew(WITHOUT, AT_ONCE) == 0;
        }
        return through;
    }
}
