package org.duban.task.group;

import java.time.Instant;
import java.util.List;
import org.duban.journal.Versioned;
import org.duban.task.ledger.TaskRow;
import org.duban.task.task.Task;
import org.duban.task.task.TaskStatus;

/**
 * Who has signed for what many departments were asked, and who has answered.
 *
 * @param total how many tasks of it the caller may see
 * @param acknowledged signed for by their departments
 * @param answered with an update at least
 * @param closed struck off
 * @param items a line for each department
 * @param asOf when it was read (UTC)
 */
record GroupView(
        String id,
        int total,
        int acknowledged,
        int answered,
        int closed,
        List<Member> items,
        Instant asOf) {

    /**
     * A department and its task.
     *
     * @param answered whether it has posted an update
     */
    record Member(String department, boolean acknowledged, boolean answered, TaskRow task) {

        static Member of(Versioned<Task> task, TaskRow row) {
            return new Member(
                    row.leadDepartment(),
                    task.state().isAcknowledged(),
                    row.lastFeedbackOn() != null,
                    row);
        }
    }

    static GroupView of(String id, List<Member> members, Instant asOf) {
        return new GroupView(
                id,
                members.size(),
                (int) members.stream().filter(Member::acknowledged).count(),
                (int) members.stream().filter(Member::answered).count(),
                (int)
                        members.stream()
                                .filter(one -> one.task().status() == TaskStatus.CLOSED)
                                .count(),
                members,
                asOf);
    }
}
