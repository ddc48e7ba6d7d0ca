package org.duban.faults;

import java.util.Iterator;
import org.duban.faults.nemesis.Planned;
import org.duban.faults.nemesis.Schedule;

/** A schedule, line after line. */
record Endless(Schedule schedule) implements Iterator<Planned> {

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Planned next() {
        return schedule.next();
    }
}
