package org.duban.task.programme;

import static org.duban.task.programme.ProgrammeRule.AREAS_UNCHANGED;
import static org.duban.task.programme.ProgrammeRule.AREA_TWICE;
import static org.duban.task.programme.ProgrammeRule.AREA_UNKNOWN;
import static org.duban.task.programme.ProgrammeRule.NUMBERING_UNCHANGED;
import static org.duban.task.programme.ProgrammeRule.PLAN_IS_EMPTY;
import static org.duban.task.programme.ProgrammeRule.PROGRAMME_ENDS_BEFORE_IT_STARTS;
import static org.duban.task.programme.ProgrammeRule.PROGRAMME_HAS_OPEN_TASKS;
import static org.duban.task.programme.ProgrammeRule.PROGRAMME_IS_CLOSED;
import static org.duban.task.programme.ProgrammeRule.TOO_MANY_AREAS;
import static org.duban.task.programme.ProgrammeRule.ZONE_UNKNOWN;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.events.ProgrammeEvent;
import org.duban.events.ProgrammeEvent.Area;
import org.duban.events.ProgrammeEvent.AreasSet;
import org.duban.events.ProgrammeEvent.NumberingRuled;
import org.duban.events.ProgrammeEvent.ProgrammeClosed;
import org.duban.events.ProgrammeEvent.ProgrammeFounded;
import org.duban.events.ProgrammeEvent.ProgrammeIssued;

/**
 * A cross-department programme. Verbs decide and return the event; {@link #after} follows.
 *
 * @param zone IANA zone in which its dates are local dates
 * @param office code of the department that is the programme office
 * @param version how often the plan was issued
 * @param numbering how serial numbers of its tasks are written
 */
public record Programme(
        String id,
        String name,
        String zone,
        List<Area> areas,
        String office,
        LocalDate startsOn,
        LocalDate endsOn,
        int version,
        boolean closed,
        NumberPattern numbering) {

    /** More would be no division any more; lists name every area. */
    static final int MOST_AREAS = 50;

    /** A state that was kept before numbering could be ruled has the usual one. */
    public Programme {
        numbering = Objects.requireNonNullElse(numbering, NumberPattern.DEFAULT);
    }

    /** Opens a programme. */
    public static ProgrammeFounded found(ProgrammeFounded plan) {
        if (plan.endsOn().isBefore(plan.startsOn())) {
            throw new ProgrammeRejection(
                    PROGRAMME_ENDS_BEFORE_IT_STARTS,
                    Map.of("startsOn", plan.startsOn(), "endsOn", plan.endsOn()));
        }
        requireUsable(plan.areas());
        try {
            ZoneId.of(plan.zone());
        } catch (DateTimeException unknown) {
            throw new ProgrammeRejection(ZONE_UNKNOWN, Map.of("zone", plan.zone()));
        }
        return plan;
    }

    /**
     * Issues the plan, for the first time or anew. What its drafts still lack does not keep it from
     * being issued: nothing is given out by that, and each is asked for it when it is assigned.
     *
     * @param hasTasks whether any task stands in it that was not given up
     * @throws ProgrammeRejection PROGRAMME_IS_CLOSED, PLAN_IS_EMPTY
     */
    public ProgrammeIssued issue(boolean hasTasks, LocalDate on) {
        requireOpen();
        if (!hasTasks) {
            throw new ProgrammeRejection(PLAN_IS_EMPTY, Map.of("programme", id));
        }
        return new ProgrammeIssued(version + 1, on);
    }

    /**
     * Ends the programme.
     *
     * @param openTasks how many of its tasks are neither closed nor terminated: what ended must not
     *     leave anything behind that still raises lights and alerts
     */
    public ProgrammeClosed close(long openTasks, LocalDate on) {
        requireOpen();
        if (openTasks > 0) {
            throw new ProgrammeRejection(
                    PROGRAMME_HAS_OPEN_TASKS, Map.of("programme", id, "openTasks", openTasks));
        }
        return new ProgrammeClosed(on);
    }

    /**
     * Says how serial numbers are written from now on; those that were given stay.
     *
     * @throws ProgrammeRejection PROGRAMME_IS_CLOSED, NUMBERING_UNCHANGED, NUMBERING_UNREADABLE,
     *     NUMBER_RUNS_TOGETHER, NUMBERING_TOO_LONG
     */
    public NumberingRuled number(String pattern, LocalDate on) {
        requireOpen();
        NumberPattern ruled = NumberPattern.parse(pattern);
        if (ruled.equals(numbering)) {
            throw new ProgrammeRejection(NUMBERING_UNCHANGED, Map.of("pattern", pattern));
        }
        return new NumberingRuled(pattern, on);
    }

    /**
     * Adds areas, renames them, puts them in another order, or takes out those where nothing
     * stands.
     *
     * @param to all areas from now on; a code that is there already is the same area
     * @param contents what stands in an area that is to go
     * @throws ProgrammeRejection PROGRAMME_IS_CLOSED, AREA_TWICE, TOO_MANY_AREAS, AREAS_UNCHANGED,
     *     AREA_HAS_TASKS, AREA_HAS_CLAUSES
     */
    public AreasSet setAreas(List<Area> to, Function<Area, AreaContents> contents, LocalDate on) {
        requireOpen();
        requireUsable(to);
        if (to.equals(areas)) {
            throw new ProgrammeRejection(AREAS_UNCHANGED, Map.of("programme", id));
        }
        Set<String> kept = to.stream().map(Area::code).collect(Collectors.toSet());
        areas.stream()
                .filter(area -> !kept.contains(area.code()))
                .forEach(area -> contents.apply(area).requireNothing(area));
        return new AreasSet(areas, List.copyOf(to), on);
    }

    private static void requireUsable(List<Area> areas) {
        Set<String> seen = new HashSet<>();
        for (Area area : areas) {
            if (!seen.add(area.code())) {
                throw new ProgrammeRejection(AREA_TWICE, Map.of("area", area.code()));
            }
        }
        if (areas.size() > MOST_AREAS) {
            throw new ProgrammeRejection(
                    TOO_MANY_AREAS, Map.of("areas", areas.size(), "most", MOST_AREAS));
        }
    }

    /** Insists that something new may be written down in this area. */
    public void requireRoomIn(String area) {
        requireOpen();
        if (areas.stream().noneMatch(known -> known.code().equals(area))) {
            throw new ProgrammeRejection(AREA_UNKNOWN, Map.of("area", area, "programme", id));
        }
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /**
     * How far it is.
     *
     * @param hasTasks whether any task is written down
     */
    public ProgrammeStatus status(boolean hasTasks) {
        if (closed) {
            return ProgrammeStatus.CLOSED;
        }
        if (version > 0) {
            return ProgrammeStatus.ISSUED;
        }
        return hasTasks ? ProgrammeStatus.DRAFT : ProgrammeStatus.OUTLINE;
    }

    static Programme born(String id, ProgrammeEvent event) {
        if (event instanceof ProgrammeFounded founded) {
            return new Programme(
                    id,
                    founded.name(),
                    founded.zone(),
                    founded.areas(),
                    founded.office(),
                    founded.startsOn(),
                    founded.endsOn(),
                    0,
                    false,
                    NumberPattern.DEFAULT);
        }
        throw new IllegalStateException("A programme begins by being founded, not by " + event);
    }

    Programme after(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeFounded again ->
                    throw new IllegalStateException("A programme is founded once: " + again);
            case ProgrammeIssued issued -> with(areas, issued.version(), closed, numbering);
            case ProgrammeClosed _ -> with(areas, version, true, numbering);
            case NumberingRuled ruled ->
                    with(areas, version, closed, new NumberPattern(ruled.pattern()));
            case AreasSet set -> with(set.to(), version, closed, numbering);
        };
    }

    private Programme with(
            List<Area> toAreas, int toVersion, boolean toClosed, NumberPattern toNumbering) {
        return new Programme(
                id,
                name,
                zone,
                toAreas,
                office,
                startsOn,
                endsOn,
                toVersion,
                toClosed,
                toNumbering);
    }

    /** Insists that something in it may still change. */
    public void requireOpen() {
        if (closed) {
            throw new ProgrammeRejection(PROGRAMME_IS_CLOSED, Map.of("programme", id));
        }
    }
}
