package org.duban.embedded.store;

/**
 * How often a shape was asked and what answering it took.
 *
 * @param runs how often it was asked
 * @param examined documents looked at
 * @param returned documents found
 * @param scans how often all documents were looked at for want of an index
 */
public record QueryCounts(long runs, long examined, long returned, long scans) {

    QueryCounts plus(QueryCounts more) {
        return new QueryCounts(
                runs + more.runs,
                examined + more.examined,
                returned + more.returned,
                scans + more.scans);
    }
}
