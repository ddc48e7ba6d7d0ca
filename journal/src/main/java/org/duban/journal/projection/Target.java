package org.duban.journal.projection;

import java.util.List;

/** What a stream writes at a moment: one version of a view. */
interface Target {

    /** The version; a stream that finds another one after a batch writes that one, too. */
    int version();

    /** Makes sure that the version has everything before a batch. */
    void begin(List<Incoming> batch);

    void project(List<Arrived> events);

    /** The version has a batch, as far as it can be projected. */
    void end(List<Incoming> batch);

    /** What has one version only. */
    static Target of(Projection projection) {
        return new Target() {

            @Override
            public int version() {
                return 1;
            }

            @Override
            public void begin(List<Incoming> batch) {}

            @Override
            public void project(List<Arrived> events) {
                projection.project(events);
            }

            @Override
            public void end(List<Incoming> batch) {}
        };
    }
}
