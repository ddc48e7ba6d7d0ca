package org.duban.events;

import java.time.LocalDate;
import java.util.List;

/**
 * What happens to a programme: founded from a leader's announcement, issued in versions, closed.
 */
public sealed interface ProgrammeEvent extends DomainEvent {

    /** One of the programme's areas, for example A3 职业技能. */
    record Area(String code, String name) {}

    /**
     * A programme was opened.
     *
     * @param zone IANA zone in which its dates are local dates
     * @param office code of the department that is the programme office
     */
    @WireName("duban.programme.founded.v1")
    record ProgrammeFounded(
            String name,
            String zone,
            List<Area> areas,
            String office,
            LocalDate startsOn,
            LocalDate endsOn)
            implements ProgrammeEvent {}

    /** The plan was issued; versions count from 1. */
    @WireName("duban.programme.issued.v1")
    record ProgrammeIssued(int version, LocalDate on) implements ProgrammeEvent {}

    /** The programme ended; nothing in it raises anything any more. */
    @WireName("duban.programme.closed.v1")
    record ProgrammeClosed(LocalDate on) implements ProgrammeEvent {}

    /**
     * From now on the serial numbers of new tasks are written in another way.
     *
     * @param pattern literals with {@code {area}}, {@code {year}} and, once, {@code {n}} or {@code
     *     {n:3}} (the running number, with so many digits at least)
     */
    @WireName("duban.programme.numbering-ruled.v1")
    record NumberingRuled(String pattern, LocalDate on) implements ProgrammeEvent {}

    /**
     * The areas were changed: some came, some go by another name, some that had no tasks are gone.
     *
     * @param from all areas before, in their order
     * @param to all areas from now on, in their order; a code that was there before is the same
     *     area
     */
    @WireName("duban.programme.areas-set.v1")
    record AreasSet(List<Area> from, List<Area> to, LocalDate on) implements ProgrammeEvent {}
}
