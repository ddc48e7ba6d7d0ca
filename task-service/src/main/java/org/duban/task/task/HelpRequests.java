package org.duban.task.task;

import static org.duban.task.task.TaskRule.HELP_DUE_IN_THE_PAST;
import static org.duban.task.task.TaskRule.HELP_FROM_ONESELF;
import static org.duban.task.task.TaskRule.HELP_REQUEST_ALREADY_CLOSED;
import static org.duban.task.task.TaskRule.HELP_REQUEST_UNKNOWN;
import static org.duban.task.task.TaskRule.TOO_MANY_HELP_REQUESTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.HelpEvent;
import org.duban.events.HelpEvent.HelpAnswered;
import org.duban.events.HelpEvent.HelpRequestClosed;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.RevisionEvent.TaskRevised;
import org.jspecify.annotations.Nullable;

/**
 * The requests for help of a task: all that are open and the last that were closed; the trail has
 * the others.
 *
 * @param count how many there ever were
 * @param open ascending
 * @param closed the last few, in the order in which they were closed
 * @param helpers departments that answered one: they go on seeing the task
 */
public record HelpRequests(
        int count, List<HelpRequest> open, List<HelpRequest> closed, List<String> helpers) {

    /** So many can be open at once, and so many closed ones are kept at hand. */
    static final int MOST = 10;

    static final HelpRequests NONE = new HelpRequests(0, List.of(), List.of(), List.of());

    /** Those that were asked, as long as they are asked, and for good once they answered. */
    List<String> readers() {
        List<String> readers = new ArrayList<>(helpers);
        open.forEach(request -> readers.add(request.to()));
        return readers;
    }

    /** Nobody asks themselves, too often, or for an answer by a day that has passed. */
    void requireRoomFor(String from, String to, @Nullable LocalDate due, LocalDate today) {
        if (from.equals(to)) {
            throw new TaskRejection(HELP_FROM_ONESELF, Map.of("department", to));
        }
        if (open.size() >= MOST) {
            throw new TaskRejection(TOO_MANY_HELP_REQUESTS, Map.of("most", MOST));
        }
        if (due != null && due.isBefore(today)) {
            throw new TaskRejection(HELP_DUE_IN_THE_PAST, Map.of("due", due, "today", today));
        }
    }

    /** The open request of this number. */
    HelpRequest open(int n) {
        return open.stream()
                .filter(request -> request.n() == n)
                .findFirst()
                .orElseThrow(
                        () ->
                                new TaskRejection(
                                        n >= 1 && n <= count
                                                ? HELP_REQUEST_ALREADY_CLOSED
                                                : HELP_REQUEST_UNKNOWN,
                                        Map.of("n", n)));
    }

    /** Numbers of the open requests that these departments made or were asked. */
    List<Integer> openOf(List<String> departments) {
        return open.stream()
                .filter(one -> departments.contains(one.from()) || departments.contains(one.to()))
                .map(HelpRequest::n)
                .toList();
    }

    /** Departments left: what they asked or were asked ends, and they see nothing any more. */
    HelpRequests leftBy(TaskRevised revised) {
        List<HelpRequest> last = closed;
        List<Integer> ended = Objects.requireNonNullElse(revised.helpEnded(), List.of());
        for (int n : ended) {
            last = Latest.of(MOST, last, open(n).closed(revised.reason(), revised.on()));
        }
        return new HelpRequests(
                count,
                open.stream().filter(one -> !ended.contains(one.n())).toList(),
                last,
                Latest.without(helpers, revised.left()));
    }

    boolean isWaitingFor(String department) {
        return open.stream().anyMatch(one -> one.isWaiting() && one.to().equals(department));
    }

    /** The successor asks, is asked and sees what the other one did. */
    HelpRequests handedOver(String from, String to) {
        return new HelpRequests(
                count,
                open.stream().map(one -> one.handedOver(from, to)).toList(),
                closed,
                Latest.renamed(helpers, from, to));
    }

    HelpRequests after(HelpEvent event) {
        return switch (event) {
            case HelpRequested asked ->
                    new HelpRequests(
                            asked.n(),
                            Latest.with(
                                    open,
                                    new HelpRequest(
                                            asked.n(),
                                            asked.from(),
                                            asked.to(),
                                            asked.problem(),
                                            asked.on(),
                                            asked.due(),
                                            null,
                                            null,
                                            null,
                                            null)),
                            closed,
                            helpers);
            case HelpAnswered given ->
                    new HelpRequests(
                            count,
                            open.stream()
                                    .map(
                                            one ->
                                                    one.n() == given.n()
                                                            ? one.answered(
                                                                    given.answer(), given.on())
                                                            : one)
                                    .toList(),
                            closed,
                            Latest.including(helpers, given.department()));
            case HelpRequestClosed end ->
                    new HelpRequests(
                            count,
                            open.stream().filter(one -> one.n() != end.n()).toList(),
                            Latest.of(MOST, closed, open(end.n()).closed(end.note(), end.on())),
                            helpers);
        };
    }
}
