package org.duban.task.programme;

/** What a programme must know of the clauses of its upstream plan; told by who keeps them. */
public interface ClauseCensus {

    /** How many that were not struck out belong to an area. */
    long clausesIn(String programme, String area);
}
