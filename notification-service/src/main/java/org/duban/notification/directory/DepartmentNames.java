package org.duban.notification.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.AliasesSet;
import org.duban.events.DepartmentEvent.ContactsNamed;
import org.duban.events.DepartmentEvent.DepartmentMerged;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DepartmentEvent.DepartmentRenamed;
import org.duban.events.DepartmentEvent.DepartmentSplit;
import org.duban.events.DepartmentEvent.DepartmentSucceeded;
import org.duban.events.DepartmentEvent.DeputyAppointed;
import org.duban.events.DepartmentEvent.DeputyRevoked;
import org.jspecify.annotations.Nullable;

/**
 * What a department was and is called.
 *
 * @param names ascending by the day they hold from
 */
record DepartmentNames(List<Name> names) {

    /** A short name and the first day it holds. */
    record Name(String shortName, LocalDate from) {}

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
                            List.of(new Name(registered.shortName(), registered.validFrom())));
            case DepartmentRenamed renamed -> {
                List<Name> names =
                        before == null
                                ? List.of(new Name(renamed.fromShortName(), LocalDate.MIN))
                                : before.names;
                List<Name> more = new ArrayList<>(names);
                more.add(new Name(renamed.toShortName(), renamed.from()));
                yield new DepartmentNames(List.copyOf(more));
            }
            case AliasesSet _,
                    ContactsNamed _,
                    DeputyAppointed _,
                    DeputyRevoked _,
                    DepartmentMerged _,
                    DepartmentSplit _,
                    DepartmentSucceeded _ -> {
                if (before == null) {
                    throw new IllegalStateException("Of a department nobody knows: " + event);
                }
                yield before;
            }
        };
    }
}
