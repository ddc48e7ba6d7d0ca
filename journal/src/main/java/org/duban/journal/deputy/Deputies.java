package org.duban.journal.deputy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duban.journal.door.Caller;
import org.duban.journal.door.DoorRejection;
import org.duban.journal.door.DoorRule;
import org.duban.journal.door.StandIns;

/**
 * Lets deputies act while their mandate is in force, with the department and the role of it and no
 * other right they have themselves. A mandate is named {@code <department>/<n>}.
 */
public final class Deputies implements StandIns {

    private final Function<String, List<Mandate>> mandates;
    private final Clock clock;

    /**
     * Decides by what is known of mandates.
     *
     * @param mandates of the department with this code; none for one that is not known
     */
    public Deputies(Function<String, List<Mandate>> mandates, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public Caller standIn(Caller deputy, String mandate) {
        int slash = mandate.lastIndexOf('/');
        String department = mandate.substring(0, Math.max(slash, 0));
        String n = mandate.substring(slash + 1);
        LocalDate today = LocalDate.now(clock);
        return mandates.apply(department).stream()
                .filter(one -> Integer.toString(one.n()).equals(n))
                .filter(one -> one.deputy().equals(deputy.id()))
                .filter(one -> one.isInForce(today))
                .findFirst()
                .orElseThrow(
                        () ->
                                new DoorRejection(
                                        DoorRule.MANDATE_NOT_IN_FORCE, Map.of("today", today)))
                .caller(deputy, department);
    }
}
