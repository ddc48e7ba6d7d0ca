package org.duban.task.clause;

import static org.duban.task.clause.ClauseRule.CLAUSE_IS_WITHDRAWN;
import static org.duban.task.clause.ClauseRule.CLAUSE_REGISTER_FULL;
import static org.duban.task.clause.ClauseRule.CLAUSE_STILL_SERVED;
import static org.duban.task.clause.ClauseRule.CLAUSE_UNCHANGED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.ClauseEvent;
import org.duban.events.ClauseEvent.ClauseRegistered;
import org.duban.events.ClauseEvent.ClauseRevised;
import org.duban.events.ClauseEvent.ClauseWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * A clause of the upstream plan. Verbs decide and return the event; {@link #after} follows.
 *
 * @param number as the upstream plan numbers it
 * @param area code of the programme's area it belongs to; null: all of them
 * @param departments codes of the departments it names
 * @param withdrawn it was struck out of the register
 */
public record Clause(
        String programme,
        String number,
        String text,
        @Nullable String area,
        List<String> departments,
        boolean withdrawn) {

    /** So many clauses stand in the register of a programme at most. */
    public static final int MOST_IN_A_REGISTER = 1000;

    /** So many tasks serve one clause at most. */
    public static final int MOST_TASKS = 100;

    /** How a number may be written: in figures, as the upstream plan does. */
    public static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}";

    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = 4000;

    /** So many departments one clause names at most. */
    public static final int MOST_DEPARTMENTS = 50;

    private static final int SHORT = 30;

    /**
     * Writes a clause into the register.
     *
     * @param standing how many stand there already
     */
    static ClauseRegistered register(ClauseRegistered clause, int standing) {
        requireRoom(clause.programme(), standing);
        return clause;
    }

    /**
     * Words it anew; one that was struck out stands in the register again.
     *
     * @param standing how many stand there now
     */
    ClauseRevised revise(
            String to,
            @Nullable String toArea,
            List<String> toDepartments,
            int standing,
            LocalDate on) {
        if (withdrawn) {
            requireRoom(programme, standing);
        } else if (text.equals(to)
                && Objects.equals(area, toArea)
                && departments.equals(toDepartments)) {
            throw new ClauseRejection(CLAUSE_UNCHANGED, Map.of("number", number));
        }
        return new ClauseRevised(to, toArea, toDepartments, on);
    }

    /**
     * Strikes it out.
     *
     * @param serving how many tasks serve it: none may be left behind
     */
    ClauseWithdrawn withdraw(String reason, int serving, LocalDate on) {
        requireStanding();
        if (serving > 0) {
            throw new ClauseRejection(
                    CLAUSE_STILL_SERVED, Map.of("number", number, "tasks", serving));
        }
        return new ClauseWithdrawn(reason, on);
    }

    /** Insists that tasks may name it. */
    void requireStanding() {
        if (withdrawn) {
            throw new ClauseRejection(CLAUSE_IS_WITHDRAWN, Map.of("number", number));
        }
    }

    /** What people call it: its number and how it begins. */
    String reference() {
        int end =
                text.offsetByCodePoints(0, Math.min(SHORT, text.codePointCount(0, text.length())));
        return number + " " + text.substring(0, end) + (end < text.length() ? "…" : "");
    }

    static Clause born(ClauseEvent event) {
        if (event instanceof ClauseRegistered first) {
            return new Clause(
                    first.programme(),
                    first.number(),
                    first.text(),
                    first.area(),
                    first.departments(),
                    false);
        }
        throw new IllegalStateException("A clause begins by being registered, not by " + event);
    }

    Clause after(ClauseEvent event) {
        return switch (event) {
            case ClauseRegistered again ->
                    throw new IllegalStateException("A clause is registered once: " + again);
            case ClauseRevised now ->
                    new Clause(programme, number, now.text(), now.area(), now.departments(), false);
            case ClauseWithdrawn _ -> new Clause(programme, number, text, area, departments, true);
        };
    }

    private static void requireRoom(String programme, int standing) {
        if (standing >= MOST_IN_A_REGISTER) {
            throw new ClauseRejection(
                    CLAUSE_REGISTER_FULL,
                    Map.of("programme", programme, "most", MOST_IN_A_REGISTER));
        }
    }
}
