package org.duban.faults;

import java.util.Iterator;
import java.util.List;
import org.duban.faults.nemesis.Planned;
import org.duban.faults.nemesis.Schedule;

/** A schedule, turn after turn. */
record Endless(Schedule schedule) implements Iterator<List<Planned>> {

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public List<Planned> next() {
        return schedule.nextTogether();
    }
}
