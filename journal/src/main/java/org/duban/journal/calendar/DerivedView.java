package org.duban.journal.calendar;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.journal.projection.ProjectionStreams;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.duban.journal.view.LiveView;

/**
 * A view whose rows say by which calendar and by how many published versions of rules they were
 * derived: it is built anew beside the live one.
 */
public final class DerivedView implements Derived {

    /** The field of the rows that says so; it needs an index of its own. */
    public static final String FIELD = "calendarVersion";

    private final LiveView view;
    private final String rows;
    private final ProjectionStreams streams;
    private final RuleSetsInForce rules;

    /**
     * @param rows name of the collection of rows
     */
    public DerivedView(
            LiveView view, String rows, ProjectionStreams streams, RuleSetsInForce rules) {
        this.view = view;
        this.rows = rows;
        this.streams = streams;
        this.rules = rules;
    }

    @Override
    public boolean follow(String version) {
        String mark = RuleSetsInForce.mark(version, rules.publishedNow());
        MongoCollection<Document> live = view.now().collection(rows);
        if (has(live, Filters.lt(FIELD, mark)) || has(live, Filters.gt(FIELD, mark))) {
            streams.buildAnew(view.stream());
            return false;
        }
        return true;
    }

    private static boolean has(MongoCollection<Document> live, Bson otherwise) {
        return live.find(otherwise).projection(Projections.include("_id")).first() != null;
    }
}
