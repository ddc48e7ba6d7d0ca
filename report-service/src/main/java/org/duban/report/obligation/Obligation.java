package org.duban.report.obligation;

import java.time.LocalDate;
import java.util.Map;
import org.duban.events.ObligationEvent;
import org.duban.events.ObligationEvent.ObligationExempted;
import org.duban.events.ObligationEvent.ObligationHandedOver;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.events.ObligationEvent.ObligationReopened;
import org.duban.events.ObligationEvent.ObligationSet;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a department owes a filing. Dates are local dates in the programme's zone.
 *
 * @param id {@code <programme>.<code>.<department>}: nobody can owe the same twice; the department
 *     in it is the one it was set for
 * @param department who owes it now
 * @param graceDays timely days after the due date
 * @param lockOn from the day after this one nothing is taken without a re-opening; null for never
 * @param task the task it reports on; null for the programme as a whole
 * @param reopenedUntil the last day of a re-opening; null when there was none
 * @param exemption why the department need not file; null when it has to
 */
public record Obligation(
        String id,
        String programme,
        String code,
        String name,
        ObligationKind kind,
        String department,
        LocalDate due,
        int graceDays,
        @Nullable LocalDate lockOn,
        @Nullable String task,
        @Nullable LocalDate reopenedUntil,
        @Nullable Exemption exemption) {

    /** Why and since when a department need not file. */
    public record Exemption(String reason, LocalDate on) {}

    /** The id of what a department owes under a code of a programme. */
    public static String idOf(String programme, String code, String department) {
        return programme + "." + code + "." + department;
    }

    /**
     * Sets an obligation.
     *
     * @throws OwingRejection LOCK_BEFORE_DUE
     */
    public static ObligationSet set(ObligationSet terms) {
        if (terms.lockOn() != null && terms.lockOn().isBefore(terms.due())) {
            throw new OwingRejection(
                    OwingRule.LOCK_BEFORE_DUE,
                    Map.of("lockOn", terms.lockOn(), "due", terms.due()));
        }
        return terms;
    }

    /** Whether these are the terms it was set on. */
    public boolean isSetTo(ObligationSet terms) {
        return with(null, null).equals(born(id, terms));
    }

    /** The department need not file any more. */
    public ObligationExempted exempt(String reason, LocalDate on) {
        if (exemption != null) {
            throw new OwingRejection(
                    OwingRule.ALREADY_EXEMPT, Map.of("id", id, "on", exemption.on()));
        }
        return new ObligationExempted(reason, on);
    }

    /**
     * A locked obligation takes a filing once more, up to and including a day.
     *
     * @throws OwingRejection NOT_LOCKED, REOPENING_NOT_AHEAD
     */
    public ObligationReopened reopen(LocalDate until, String reason, LocalDate on) {
        if (!isLockedOn(on)) {
            throw new OwingRejection(OwingRule.NOT_LOCKED, Map.of("id", id));
        }
        if (until.isBefore(on)) {
            throw new OwingRejection(
                    OwingRule.REOPENING_NOT_AHEAD, Map.of("until", until, "today", on));
        }
        return new ObligationReopened(until, reason, on);
    }

    /** Whether nothing is taken on the day. */
    public boolean isLockedOn(LocalDate day) {
        boolean reopened = reopenedUntil != null && !day.isAfter(reopenedUntil);
        return lockOn != null && day.isAfter(lockOn) && !reopened;
    }

    /** The terms as first set. */
    public static Obligation born(String id, ObligationSet set) {
        return new Obligation(
                id,
                set.programme(),
                set.code(),
                set.name(),
                set.kind(),
                set.department(),
                set.due(),
                set.graceDays(),
                set.lockOn(),
                set.task(),
                null,
                null);
    }

    /** The terms after a further event. */
    public Obligation after(ObligationEvent event) {
        return switch (event) {
            case ObligationSet set -> born(id, set);
            case ObligationExempted exempted ->
                    with(reopenedUntil, new Exemption(exempted.reason(), exempted.on()));
            case ObligationReopened reopened -> with(reopened.until(), exemption);
            case ObligationHandedOver handed -> owedBy(handed.to());
        };
    }

    private Obligation owedBy(String other) {
        return new Obligation(
                id,
                programme,
                code,
                name,
                kind,
                other,
                due,
                graceDays,
                lockOn,
                task,
                reopenedUntil,
                exemption);
    }

    private Obligation with(@Nullable LocalDate reopenedUntil, @Nullable Exemption exemption) {
        return new Obligation(
                id,
                programme,
                code,
                name,
                kind,
                department,
                due,
                graceDays,
                lockOn,
                task,
                reopenedUntil,
                exemption);
    }
}
