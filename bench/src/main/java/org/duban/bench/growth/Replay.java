package org.duban.bench.growth;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.duban.events.Envelope;
import org.duban.events.Topics;
import org.duban.journal.FactDocuments;
import org.duban.journal.projection.Arrived;
import org.duban.journal.view.View;
import org.duban.journal.view.ViewLayout;
import org.duban.journal.view.Views;

/** Counts all facts anew, in batches as they come from a topic. */
final class Replay {

    private static final int BATCH = 500;

    static final ViewLayout LAYOUT =
            ViewLayout.of("task.department-progress")
                    .with("department_progress_row")
                    .with("department_progress");

    private final Keeping keeping;
    private final View view;
    private final long[] offsets = new long[Topics.PARTITIONS];
    private long facts;
    private Spent spent = Spent.NOTHING;

    Replay(Keeping keeping) {
        this.keeping = keeping;
        this.view = new Views(keeping.database()).view(LAYOUT).now();
        LAYOUT.indexes().keySet().forEach(name -> view.collection(name).drop());
    }

    /** What counting all of them takes; reading them is not part of it. */
    Spent all() {
        List<Arrived> batch = new ArrayList<>();
        for (Document fact : Floors.journal(keeping.database()).find().batchSize(BATCH)) {
            batch.add(arrived(FactDocuments.fromDocument(fact).envelope()));
            if (batch.size() == BATCH) {
                project(batch);
            }
        }
        project(batch);
        return spent;
    }

    long facts() {
        return facts;
    }

    private void project(List<Arrived> batch) {
        Spent began = Spent.soFar();
        keeping.progress().project(view, batch);
        spent = spent.plus(Spent.soFar().minus(began));
        facts += batch.size();
        batch.clear();
    }

    private Arrived arrived(Envelope envelope) {
        int partition = Math.floorMod(envelope.aggregate().hashCode(), offsets.length);
        return new Arrived(Topics.TASK_UPDATED, partition, offsets[partition]++, envelope);
    }
}
