package org.duban.journal.projection;

/**
 * An event does not follow the last one a row has seen. The row must not go on as if nothing had
 * happened in between: the stream sets the aggregate aside and asks its owner for what is missing.
 */
public final class RevisionGap extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long missing;

    private RevisionGap(Arrived arrived, long missing) {
        super(
                "Revision %d of %s is missing before %d"
                        .formatted(
                                missing,
                                arrived.envelope().aggregate(),
                                arrived.envelope().revision()));
        this.missing = missing;
    }

    /**
     * Makes sure that nothing is missing between a row and an event.
     *
     * @param known revision the row has seen; 0 when there is no row yet
     * @throws RevisionGap when something is
     */
    public static void check(long known, Arrived arrived) {
        if (known < arrived.follows()) {
            throw new RevisionGap(arrived, known + 1);
        }
    }

    /** The first revision that is missing. */
    long missing() {
        return missing;
    }
}
