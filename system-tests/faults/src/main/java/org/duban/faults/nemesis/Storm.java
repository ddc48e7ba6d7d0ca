package org.duban.faults.nemesis;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.duban.faults.cast.PartKind;
import org.duban.faults.cast.Patiently;
import org.duban.faults.cast.RunningSystem;

/** Strikes line after line of a schedule, lifts what it did, and takes the time of the recovery. */
public final class Storm {

    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Probe probe;
    private final Processes processes;
    private final Wires wires;
    private final Topics topics;
    private final Clocks clocks;
    private final Consumer<String> story;
    private final List<Struck> struck = new ArrayList<>();

    /**
     * @param story is told one line for each fault
     */
    public Storm(RunningSystem system, Probe probe, Clocks clocks, Consumer<String> story) {
        this.probe = probe;
        this.processes = new Processes(system, new Views(system));
        this.wires = new Wires(system);
        this.topics = new Topics(system);
        this.clocks = clocks;
        this.story = story;
    }

    public Topics topics() {
        return topics;
    }

    public List<Struck> struck() {
        return List.copyOf(struck);
    }

    /**
     * Faults at the same time, from the calm before them to the recovery after the last one.
     *
     * @return whether everything served again
     */
    public boolean strike(List<Planned> together) {
        Patiently.pass(together.getFirst().calm());
        Deque<Runnable> lifts = new ArrayDeque<>();
        together.forEach(planned -> lifts.push(begin(planned)));
        together.stream().map(Planned::lasts).max(Duration::compareTo).ifPresent(Patiently::pass);
        long lifted = System.nanoTime();
        lifts.forEach(Runnable::run);
        boolean recovered = Patiently.until(RECOVERY, probe::isServing);
        Duration recovery = Duration.ofNanos(System.nanoTime() - lifted);
        for (Planned planned : together) {
            boolean beside = !planned.equals(together.getFirst());
            note(new Struck(planned, beside, aimOf(planned), recovery, recovered));
        }
        return recovered;
    }

    private void note(Struck done) {
        struck.add(done);
        story.accept(
                done.planned()
                        + (done.beside() ? ", together," : "")
                        + (done.recovered()
                                ? " served again after %.1f s%s"
                                        .formatted(
                                                done.recovery().toMillis() / 1000.0,
                                                done.isInTime() ? "" : " (late)")
                                : " DID NOT RECOVER"));
    }

    private Runnable begin(Planned planned) {
        return switch (planned.kind()) {
            case KILL -> processes.kill(planned);
            case PAUSE -> processes.pause(planned);
            case STOP, BROKER_AWAY -> processes.stop(planned);
            case ROLLING_RESTART -> processes.restartInTurn(planned);
            case REPLAY -> processes.replay(planned);
            case BROKER_EMPTIED -> {
                topics.forget();
                yield processes.emptyBroker();
            }
            case DISK_FULL -> processes.fillDisk(planned);
            case CLOCK_AHEAD -> clocks.jump(planned);
            case REPEATS -> done(() -> topics.repeat(planned));
            case POISON -> done(() -> topics.poison(planned));
            case STRANGERS -> done(() -> topics.strangers(planned));
            case REBALANCES -> done(() -> topics.rebalance(planned));
            case WIRE_SLOW,
                    WIRE_NARROW,
                    WIRE_DEAF,
                    WIRE_MUTE,
                    WIRE_CUT,
                    WIRE_RESET,
                    WIRE_HALF_CLOSED ->
                    wires.spoil(planned);
        };
    }

    private static Runnable done(Runnable harm) {
        harm.run();
        return () -> {};
    }

    private static PartKind aimOf(Planned planned) {
        return switch (planned.target()) {
            case "TASK-STORE", "REPORT-STORE", "NOTIFICATION-STORE", "STORE" -> PartKind.STORE;
            case "BROKER" -> PartKind.BROKER;
            case "REPORT" -> PartKind.REPORT;
            case "NOTIFICATION" -> PartKind.NOTIFICATION;
            case "ISSUER" -> PartKind.ISSUER;
            case "GATEWAY", "GATEWAY-TASK", "GATEWAY-REPORT", "GATEWAY-NOTIFICATION" ->
                    PartKind.GATEWAY;
            default -> PartKind.TASK;
        };
    }
}
