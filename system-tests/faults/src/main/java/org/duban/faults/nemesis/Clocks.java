package org.duban.faults.nemesis;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.duban.faults.cast.Part;
import org.duban.faults.cast.PartKind;
import org.duban.faults.cast.RunningSystem;
import org.duban.faults.load.People;

/** Sets the clocks of services, which stand still nowhere and agree nowhere. */
public final class Clocks {

    private static final int FARTHEST = 12;

    private final RunningSystem system;
    private final People people;
    private final LocalDate today;

    /**
     * @param today where the clocks stand at the start
     */
    public Clocks(RunningSystem system, People people, LocalDate today) {
        this.system = system;
        this.people = people;
        this.today = today;
    }

    Runnable jump(Planned planned) {
        PartKind service = PartKind.valueOf(planned.target());
        moveTo(service, today.plusDays(1 + new Random(planned.dice()).nextInt(FARTHEST)));
        return () -> moveTo(service, today);
    }

    /** Sets all clocks of all services. */
    public void moveAllTo(LocalDate day) {
        for (PartKind kind : PartKind.values()) {
            if (kind.isBusiness()) {
                moveTo(kind, day);
            }
        }
    }

    private void moveTo(PartKind service, LocalDate day) {
        for (Part part : system.of(service)) {
            people.moveClock(part.port(), Map.of("day", day.toString())).ok();
        }
    }
}
