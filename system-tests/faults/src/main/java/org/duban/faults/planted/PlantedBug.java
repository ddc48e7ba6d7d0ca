package org.duban.faults.planted;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.duban.faults.cast.PartKind;

/** A bug that can be put into a running service, and the faults under which it has to show. */
public enum PlantedBug {
    ACKNOWLEDGES_BEFORE_INSERT(
            "a command is acknowledged before its fact is in the journal",
            PartKind.TASK,
            "KILL TASK, KILL TASK"),
    CLEARS_BEFORE_ACK(
            "a fact counts as sent before the broker has acknowledged it",
            PartKind.TASK,
            "BROKER_AWAY BROKER, KILL TASK"),
    SKIPS_REVISION_GUARD(
            "rows are replaced whatever revision they are of",
            PartKind.NOTIFICATION,
            "REPEATS task-updated, REPLAY NOTIFICATION"),
    COUNTS_BARE(
            "counters do not look whether an event was counted before",
            PartKind.TASK,
            "REPLAY TASK"),
    COMMITS_BEFORE_WORK(
            "offsets are committed before the work is done",
            PartKind.NOTIFICATION,
            "KILL NOTIFICATION, KILL NOTIFICATION"),
    FORGETS_WHO_COMES_BACK(
            "the feed does not resume at the last position",
            PartKind.NOTIFICATION,
            "KILL NOTIFICATION, WIRE_RESET GATEWAY-NOTIFICATION"),
    ALERTS_WITHOUT_IDENTITY(
            "an alert gets a random id each time it is raised",
            PartKind.NOTIFICATION,
            "CLOCK_AHEAD NOTIFICATION, KILL NOTIFICATION"),
    SWEEPS_OUT_OF_ORDER(
            "what was left behind is sent newest first", PartKind.TASK, "BROKER_AWAY BROKER"),
    IGNORES_KEYS(
            "the idempotency key of a request is ignored",
            PartKind.REPORT,
            "WIRE_MUTE GATEWAY-REPORT, KILL REPORT"),
    BREAKS_THE_CHAIN(
            "a fact does not carry the hash of the one before it", PartKind.REPORT, "PAUSE REPORT"),
    DROPS_DEAD_LETTERS(
            "broken records are passed over without being set aside",
            PartKind.NOTIFICATION,
            "POISON task-updated"),
    FORGETS_TO_SWEEP(
            "what could not be sent at once is never sent", PartKind.REPORT, "BROKER_AWAY BROKER");

    private final String sentence;
    private final PartKind service;
    private final String faults;

    PlantedBug(String sentence, PartKind service, String faults) {
        this.sentence = sentence;
        this.service = service;
        this.faults = faults;
    }

    public String sentence() {
        return sentence;
    }

    /** Into which service it is put. */
    public PartKind service() {
        return service;
    }

    /** Kind and target of each fault under which it is looked for, in order. */
    public List<String> faults() {
        return List.of(faults.split(", "));
    }

    /** As it is named on the command line. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The bug of this name, or all of them.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static List<PlantedBug> named(String name) {
        List<PlantedBug> found =
                Arrays.stream(values())
                        .filter(bug -> name.equals("all") || bug.option().equals(name))
                        .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no planted bug "
                            + name
                            + ". There are: all, "
                            + String.join(
                                    ", ",
                                    Arrays.stream(values()).map(PlantedBug::option).toList()));
        }
        return found;
    }
}
