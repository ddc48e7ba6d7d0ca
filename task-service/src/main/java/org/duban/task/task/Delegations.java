package org.duban.task.task;

import static org.duban.task.task.TaskRule.DELEGATED_ALREADY;
import static org.duban.task.task.TaskRule.DELEGATION_ALREADY_ENDED;
import static org.duban.task.task.TaskRule.DELEGATION_UNKNOWN;
import static org.duban.task.task.TaskRule.TOO_MANY_DELEGATIONS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.DelegationEvent;
import org.duban.events.DelegationEvent.Delegated;
import org.duban.events.DelegationEvent.DelegationEnded;
import org.jspecify.annotations.Nullable;

/**
 * What departments have passed on of a task; the trail has what was taken back.
 *
 * @param count how many there ever were
 * @param open ascending
 */
public record Delegations(int count, List<Delegation> open) {

    /** So many can be open at once. */
    static final int MOST = 20;

    static final Delegations NONE = new Delegations(0, List.of());

    /** Bodies that see the task because something of it was passed on to them. */
    List<String> departments() {
        return open.stream().map(Delegation::to).filter(Objects::nonNull).distinct().toList();
    }

    void requireRoomFor(Delegated event) {
        if (open.size() >= MOST) {
            throw new TaskRejection(TOO_MANY_DELEGATIONS, Map.of("most", MOST));
        }
        open.stream()
                .filter(one -> one.isSame(event))
                .findFirst()
                .ifPresent(
                        one -> {
                            throw new TaskRejection(DELEGATED_ALREADY, Map.of("n", one.n()));
                        });
    }

    /** The open one of this number. */
    Delegation open(int n) {
        return open.stream()
                .filter(one -> one.n() == n)
                .findFirst()
                .orElseThrow(
                        () ->
                                new TaskRejection(
                                        n >= 1 && n <= count
                                                ? DELEGATION_ALREADY_ENDED
                                                : DELEGATION_UNKNOWN,
                                        Map.of("n", n)));
    }

    /** Numbers of what these departments passed on, or was passed on to them. */
    List<Integer> openOf(List<String> departments) {
        return open.stream()
                .filter(one -> departments.contains(one.from()) || isTo(one, departments))
                .map(Delegation::n)
                .toList();
    }

    private static boolean isTo(Delegation one, List<String> departments) {
        return one.to() != null && departments.contains(one.to());
    }

    Delegations ended(@Nullable List<Integer> numbers) {
        return numbers == null
                ? this
                : new Delegations(
                        count, open.stream().filter(one -> !numbers.contains(one.n())).toList());
    }

    boolean isFrom(String department) {
        return open.stream().anyMatch(one -> one.from().equals(department));
    }

    Delegations after(DelegationEvent event) {
        return switch (event) {
            case Delegated passed ->
                    new Delegations(passed.n(), Latest.with(open, Delegation.of(passed)));
            case DelegationEnded end ->
                    new Delegations(
                            count, open.stream().filter(one -> one.n() != end.n()).toList());
        };
    }

    /** Who has nothing more to do with the task has passed nothing on. */
    Delegations without(String department) {
        return new Delegations(
                count, open.stream().filter(one -> !one.from().equals(department)).toList());
    }

    /** What one passed on to the other is its own again. */
    Delegations handedOver(String department, String successor) {
        return new Delegations(
                count,
                open.stream()
                        .map(one -> one.handedOver(department, successor))
                        .filter(one -> !one.from().equals(one.to()))
                        .toList());
    }
}
