package org.duban.faults.nemesis;

import java.util.List;

/** What can go wrong, in plain words, and to what. */
public enum FaultKind {
    KILL("a process is killed (kill -9) and started again", Target.ANY_PROCESS),
    PAUSE("a process stands still (SIGSTOP) and goes on", Target.SOME_PROCESS),
    STOP("a process is asked to end, and started again", Target.ANY_PROCESS),
    ROLLING_RESTART(
            "all instances of a service are restarted, one after the other", Target.SERVICE),
    REPLAY(
            "a service is stopped, its offsets are lost, and it reads everything again",
            Target.SERVICE),
    BROKER_AWAY("the broker is stopped for longer than anybody waits for it", Target.BROKER),
    BROKER_EMPTIED(
            "the broker loses everything; views are rebuilt from the journals", Target.BROKER),
    WIRE_SLOW("everything on a wire is held back", Target.WIRE),
    WIRE_NARROW("little fits through a wire", Target.WIRE),
    WIRE_DEAF("requests on a wire are lost without a word", Target.WIRE),
    WIRE_MUTE("answers on a wire are lost without a word", Target.WIRE),
    WIRE_CUT("nobody gets through a wire", Target.WIRE),
    WIRE_RESET("all connections of a wire are reset", Target.WIRE),
    WIRE_HALF_CLOSED("one direction of all connections of a wire ends", Target.WIRE),
    REPEATS("records are on a topic once more, also long after their turn", Target.TOPIC),
    POISON("broken, empty and oversized records are on a topic", Target.TOPIC),
    STRANGERS("records of unknown types are on a topic", Target.TOPIC),
    REBALANCES("strangers join and leave the groups of a service again and again", Target.SERVICE),
    DISK_FULL(
            "a process cannot write to its files any more; it is restarted afterwards",
            Target.KEEPER),
    CLOCK_AHEAD("the clocks of a service jump some days ahead, and back", Target.SERVICE);

    /** To what kind of thing something happens. */
    enum Target {
        ANY_PROCESS("TASK REPORT NOTIFICATION GATEWAY ISSUER BROKER STORE"),
        SOME_PROCESS("TASK REPORT NOTIFICATION GATEWAY BROKER STORE"),
        SERVICE("TASK REPORT NOTIFICATION"),
        BROKER("BROKER"),
        KEEPER("STORE BROKER"),
        WIRE(
                "TASK-STORE REPORT-STORE NOTIFICATION-STORE BROKER"
                        + " GATEWAY-TASK GATEWAY-REPORT GATEWAY-NOTIFICATION"),
        TOPIC("task-updated report-submitted programme-updated alert-raised");

        private final String names;

        Target(String names) {
            this.names = names;
        }

        List<String> names() {
            return List.of(names.split(" "));
        }
    }

    private final String sentence;
    private final Target target;

    FaultKind(String sentence, Target target) {
        this.sentence = sentence;
        this.target = target;
    }

    public String sentence() {
        return sentence;
    }

    Target target() {
        return target;
    }

    /** Whether it happens more seldom than everything else. */
    boolean isRare() {
        return this == BROKER_EMPTIED;
    }

    boolean isOfWires() {
        return target == Target.WIRE;
    }

    /** Whether something else may go wrong meanwhile; not where the harness needs all wires. */
    boolean leavesRoom() {
        return switch (this) {
            case ROLLING_RESTART, REPLAY, CLOCK_AHEAD -> false;
            default -> true;
        };
    }
}
