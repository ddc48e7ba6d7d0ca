package org.duban.task.ledger;

import static org.duban.task.ledger.LedgerColumns.AREA;
import static org.duban.task.ledger.LedgerColumns.CALM;
import static org.duban.task.ledger.LedgerColumns.DUE;
import static org.duban.task.ledger.LedgerColumns.GROUP;
import static org.duban.task.ledger.LedgerColumns.GROUPED_IN;
import static org.duban.task.ledger.LedgerColumns.LACKING_AT;
import static org.duban.task.ledger.LedgerColumns.LACKS;
import static org.duban.task.ledger.LedgerColumns.OVERDUE_FROM;
import static org.duban.task.ledger.LedgerColumns.PARENT;
import static org.duban.task.ledger.LedgerColumns.PART;
import static org.duban.task.ledger.LedgerColumns.PERCENT;
import static org.duban.task.ledger.LedgerColumns.RED_WEEK;
import static org.duban.task.ledger.LedgerColumns.SCOPES;
import static org.duban.task.ledger.LedgerColumns.SERVES;
import static org.duban.task.ledger.LedgerColumns.STATUS;
import static org.duban.task.ledger.LedgerColumns.TERMS;
import static org.duban.task.ledger.LedgerColumns.TIMING;
import static org.duban.task.ledger.LedgerColumns.TROUBLE_FROM;

import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.conversions.Bson;

/**
 * One index for each order of the ledger. Scope, area and status stand first in all of them: a list
 * names every value it wants of these, so that the store merges as many sorted stretches and looks
 * at nothing else.
 */
final class LedgerIndexes {

    static final List<Bson> ALL =
            List.of(
                    Indexes.ascending(SCOPES, AREA, STATUS, RED_WEEK, TROUBLE_FROM, "_id"),
                    Indexes.ascending(SCOPES, AREA, STATUS, CALM, TROUBLE_FROM, "_id"),
                    Indexes.ascending(SCOPES, AREA, STATUS, DUE, "_id"),
                    Indexes.ascending(SCOPES, AREA, STATUS, TIMING, OVERDUE_FROM, "_id"),
                    Indexes.ascending(SCOPES, AREA, STATUS, PERCENT, "_id"),
                    Indexes.ascending(SCOPES, AREA, STATUS, "_id"),
                    Indexes.ascending(TERMS, "_id"),
                    Indexes.ascending(SERVES, "_id"));

    /** The sub-tasks of a task in their order; of little size, since few tasks are sub-tasks. */
    static final Bson SUBTASKS = Indexes.ascending(PARENT, PART);

    /** The tasks of a group; of little size, too. */
    static final Bson GROUPS = Indexes.ascending(GROUP);

    /**
     * The groups of a programme or of one of its departments in their order; of little size, too.
     */
    static final Bson GROUP_LISTS = Indexes.ascending(GROUPED_IN, GROUP);

    /** The drafts that lack something, lead by lead; of the size of these drafts. */
    static final Bson LACKING_DRAFTS = Indexes.ascending(LACKS, LACKING_AT);

    private LedgerIndexes() {}
}
