package org.duban.journal.calendar;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import org.bson.conversions.Bson;
import org.duban.journal.Journal;

/** Columns beside the states of a journal that say by which calendar they were derived. */
public final class DerivedColumns implements Derived {

    /** The column that says so. */
    public static final String COLUMN = "calendarVersion";

    private static final int AT_ONCE = 200;
    private static final int MOST_PAGES = 50;

    private final Journal<?, ?> journal;

    public DerivedColumns(Journal<?, ?> journal) {
        this.journal = journal;
        journal.index(Indexes.ascending(COLUMN));
    }

    @Override
    public boolean follow(String version) {
        boolean before = through(journal, Filters.lt(COLUMN, version));
        return through(journal, Filters.gt(COLUMN, version)) && before;
    }

    /** Writes columns anew, page by page; whether nothing is left. */
    static boolean through(Journal<?, ?> journal, Bson otherwise) {
        for (int page = 0; page < MOST_PAGES; page++) {
            if (journal.columnsAnew(otherwise, AT_ONCE) == 0) {
                return true;
            }
        }
        return false;
    }
}
