package org.duban.journal.calendar;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.Locale;
import java.util.Map;
import org.bson.conversions.Bson;
import org.duban.journal.Journal;
import org.duban.journal.ruleset.RuleSetsInForce;

/**
 * Columns beside the states of a journal that say by which version of its programme's rules they
 * were derived. They follow on the day on which a version takes effect, programme by programme.
 */
public final class RuledColumns implements Derived {

    /** The column that says so. */
    public static final String COLUMN = "ruledBy";

    private final Journal<?, ?> journal;
    private final RuleSetsInForce rules;

    public RuledColumns(Journal<?, ?> journal, RuleSetsInForce rules) {
        this.journal = journal;
        this.rules = rules;
        journal.index(Indexes.ascending(COLUMN));
    }

    /** What stands in the column of what was derived by a version; sorts by version. */
    public static String by(String programme, int version) {
        return programme + '/' + String.format(Locale.ROOT, "%06d", version);
    }

    @Override
    public boolean follow(String calendarVersion) {
        boolean through = true;
        for (Map.Entry<String, Integer> one : rules.versionsToday().entrySet()) {
            String programme = one.getKey();
            String now = by(programme, one.getValue());
            through &= through(Filters.gte(COLUMN, programme + '/'), Filters.lt(COLUMN, now));
            through &= through(Filters.gt(COLUMN, now), Filters.lt(COLUMN, programme + '0'));
        }
        return through;
    }

    private boolean through(Bson from, Bson to) {
        return DerivedColumns.through(journal, Filters.and(from, to));
    }
}
