package org.duban.task.coverage;

import java.util.List;
import org.duban.task.clause.ClauseView;

/**
 * A line of the coverage matrix: a clause and the tasks that serve it, given-up ones left out. A
 * department is shown its own part: tasks it takes part in, and whether it is missing itself.
 *
 * @param tasks by id
 * @param served whether any task serves it
 * @param missing codes of the departments it names that neither lead nor support any of the tasks,
 *     and whose successors do not either
 */
record CoveredClause(
        ClauseView clause, List<CoveringTask> tasks, boolean served, List<String> missing) {

    boolean hasGap() {
        return !served || !missing.isEmpty();
    }
}
