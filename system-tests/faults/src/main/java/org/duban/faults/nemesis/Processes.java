package org.duban.faults.nemesis;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.duban.faults.cast.Folders;
import org.duban.faults.cast.Part;
import org.duban.faults.cast.PartKind;
import org.duban.faults.cast.Patiently;
import org.duban.faults.cast.RunningSystem;
import org.duban.faults.cast.Serving;

/** Kills, stops, pauses and starves processes. */
final class Processes {

    private static final Duration START = Duration.ofMinutes(2);

    private final RunningSystem system;
    private final Views views;

    Processes(RunningSystem system, Views views) {
        this.system = system;
        this.views = views;
    }

    Runnable kill(Planned planned) {
        Part victim = one(planned);
        victim.kill();
        return victim::start;
    }

    Runnable stop(Planned planned) {
        Part victim = one(planned);
        victim.stop();
        return victim::start;
    }

    Runnable pause(Planned planned) {
        Part victim = one(planned);
        victim.pause();
        return victim::resume;
    }

    /** Its files cannot grow; what has then given up is restarted, as an operator would. */
    Runnable fillDisk(Planned planned) {
        Part victim = one(planned);
        victim.limitFiles("4096");
        return () -> {
            if (victim.isAlive()) {
                victim.limitFiles("unlimited");
                victim.kill();
            }
            victim.start();
        };
    }

    Runnable restartInTurn(Planned planned) {
        for (Part part : all(planned)) {
            part.stop();
            part.start();
            Patiently.until(START, () -> Serving.isServing(system, part));
        }
        return () -> {};
    }

    Runnable replay(Planned planned) {
        PartKind kind = PartKind.valueOf(planned.target());
        List<Part> instances = all(planned);
        instances.forEach(Part::stop);
        views.forgetOffsets(kind);
        return () -> instances.forEach(Part::start);
    }

    /** What the refusal of an emptied broker tells the operator to do. */
    Runnable emptyBroker() {
        List<Part> services =
                system.parts().stream().filter(part -> part.kind().isBusiness()).toList();
        services.parallelStream().forEach(Part::stop);
        system.of(PartKind.BROKER).forEach(Part::kill);
        Folders.delete(system.brokerDirectory());
        views.drop();
        return () -> {
            system.of(PartKind.BROKER).forEach(Part::start);
            for (Part part : services) {
                part.tell(List.of("--duban.relay.republish=true"));
                part.start();
                part.tell(List.of());
            }
        };
    }

    private Part one(Planned planned) {
        List<Part> all = all(planned);
        return all.get(new Random(planned.dice()).nextInt(all.size()));
    }

    private List<Part> all(Planned planned) {
        return system.of(PartKind.valueOf(planned.target()));
    }
}
