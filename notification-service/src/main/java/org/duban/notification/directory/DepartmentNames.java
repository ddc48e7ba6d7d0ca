package org.duban.notification.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.AliasesSet;
import org.duban.events.DepartmentEvent.ContactsNamed;
import org.duban.events.DepartmentEvent.DepartmentDissolved;
import org.duban.events.DepartmentEvent.DepartmentEndRevoked;
import org.duban.events.DepartmentEvent.DepartmentMerged;
import org.duban.events.DepartmentEvent.DepartmentPlaced;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DepartmentEvent.DepartmentRenamed;
import org.duban.events.DepartmentEvent.DepartmentSplit;
import org.duban.events.DepartmentEvent.DepartmentSucceeded;
import org.duban.events.DepartmentEvent.DeputyAppointed;
import org.duban.events.DepartmentEvent.DeputyRevoked;
import org.duban.events.DepartmentEvent.LeaderInChargeNamed;
import org.duban.events.DepartmentEvent.RenamingRevoked;
import org.jspecify.annotations.Nullable;

/**
 * What a department was and is called, and who is the leader in charge of it.
 *
 * @param names ascending by the day they hold from
 * @param leaders ascending by the day they hold from
 */
record DepartmentNames(List<Name> names, List<Leader> leaders) {

    /** What was kept before there were leaders in charge knows of none. */
    DepartmentNames {
        leaders = Objects.requireNonNullElse(leaders, List.of());
    }

    private static final int MOST_LEADERS = 20;

    /** A short name and the first day it holds. */
    record Name(String shortName, LocalDate from) {}

    /** The account of a leader, null for nobody, and the first day it holds. */
    record Leader(@Nullable String account, LocalDate from) {}

    @Nullable String leaderOn(LocalDate day) {
        return leaders.stream()
                .filter(leader -> !leader.from().isAfter(day))
                .reduce((_, later) -> later)
                .map(Leader::account)
                .orElse(null);
    }

    String on(LocalDate day) {
        return names.stream()
                .filter(name -> !name.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(names.getFirst())
                .shortName();
    }

    static DepartmentNames after(@Nullable DepartmentNames before, DepartmentEvent event) {
        return switch (event) {
            case DepartmentRegistered registered ->
                    new DepartmentNames(
                            List.of(new Name(registered.shortName(), registered.validFrom())),
                            List.of());
            case DepartmentRenamed renamed -> {
                List<Name> names =
                        before == null
                                ? List.of(new Name(renamed.fromShortName(), LocalDate.MIN))
                                : before.names;
                List<Name> more = new ArrayList<>(names);
                more.add(new Name(renamed.toShortName(), renamed.from()));
                yield new DepartmentNames(
                        List.copyOf(more), before == null ? List.of() : before.leaders);
            }
            case RenamingRevoked _ -> {
                DepartmentNames known = known(before, event);
                int last = known.names.size() - 1;
                yield new DepartmentNames(
                        last == 0 ? known.names : List.copyOf(known.names.subList(0, last)),
                        known.leaders);
            }
            case LeaderInChargeNamed named -> {
                DepartmentNames known = known(before, event);
                List<Leader> more = new ArrayList<>(known.leaders);
                more.add(new Leader(named.leader(), named.from()));
                yield new DepartmentNames(
                        known.names,
                        List.copyOf(
                                more.subList(
                                        Math.max(0, more.size() - MOST_LEADERS), more.size())));
            }
            case AliasesSet _,
                    ContactsNamed _,
                    DeputyAppointed _,
                    DeputyRevoked _,
                    DepartmentMerged _,
                    DepartmentSplit _,
                    DepartmentDissolved _,
                    DepartmentEndRevoked _,
                    DepartmentPlaced _,
                    DepartmentSucceeded _ ->
                    known(before, event);
        };
    }

    private static DepartmentNames known(@Nullable DepartmentNames before, DepartmentEvent event) {
        if (before == null) {
            throw new IllegalStateException("Of a department nobody knows: " + event);
        }
        return before;
    }
}
