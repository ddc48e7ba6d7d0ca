package org.duban.task.department;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.AliasesSet;
import org.duban.events.DepartmentEvent.ContactsNamed;
import org.duban.events.DepartmentEvent.DepartmentDissolved;
import org.duban.events.DepartmentEvent.DepartmentEndRevoked;
import org.duban.events.DepartmentEvent.DepartmentKind;
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
import org.duban.task.department.Department.Dissolution;
import org.duban.task.department.Department.Name;
import org.jspecify.annotations.Nullable;

/** What a department is after its facts. */
final class DepartmentFold {

    private final String code;
    private List<Name> names;
    private List<String> aliases;
    private DepartmentKind kind;
    private @Nullable String parent;
    private @Nullable Succession succession;
    private @Nullable Contacts contacts;
    private Mandates mandates;
    private @Nullable Dissolution dissolution;
    private LeadersInCharge leaders;

    private DepartmentFold(Department before) {
        code = before.code();
        names = before.names();
        aliases = before.aliases();
        kind = before.kind();
        parent = before.parent();
        succession = before.succession();
        contacts = before.contacts();
        mandates = before.mandates();
        dissolution = before.dissolution();
        leaders = before.leaders();
    }

    static Department born(String code, DepartmentEvent event) {
        if (event instanceof DepartmentRegistered registered) {
            return new Department(
                    code,
                    List.of(
                            new Name(
                                    registered.name(),
                                    registered.shortName(),
                                    registered.validFrom())),
                    registered.aliases(),
                    registered.kind(),
                    registered.parent(),
                    null);
        }
        throw new IllegalStateException("A department begins by registration, not by " + event);
    }

    static Department after(Department before, DepartmentEvent event) {
        DepartmentFold now = new DepartmentFold(before);
        now.take(event);
        return new Department(
                now.code,
                now.names,
                now.aliases,
                now.kind,
                now.parent,
                now.succession,
                now.contacts,
                now.mandates,
                now.dissolution,
                now.leaders);
    }

    private void take(DepartmentEvent event) {
        switch (event) {
            case DepartmentRegistered again ->
                    throw new IllegalStateException("A department is registered once: " + again);
            case DepartmentRenamed renamed -> {
                List<Name> all = new ArrayList<>(names);
                all.add(new Name(renamed.toName(), renamed.toShortName(), renamed.from()));
                names = List.copyOf(all);
            }
            case RenamingRevoked _ -> names = List.copyOf(names.subList(0, names.size() - 1));
            case ContactsNamed named ->
                    contacts =
                            new Contacts(
                                    named.leader(), named.liaison(), named.phone(), named.on());
            case AliasesSet set -> aliases = set.to();
            case DepartmentPlaced placed -> {
                kind = placed.toKind();
                parent = placed.toParent();
            }
            case LeaderInChargeNamed named -> leaders = leaders.after(named);
            case DeputyAppointed appointed -> mandates = mandates.after(appointed);
            case DeputyRevoked revoked -> mandates = mandates.after(revoked);
            case DepartmentMerged merged -> succession = Succession.of(merged);
            case DepartmentSplit split -> succession = Succession.of(split);
            case DepartmentDissolved gone ->
                    dissolution = new Dissolution(gone.from(), gone.reason());
            case DepartmentEndRevoked _ -> {
                succession = null;
                dissolution = null;
            }
            case DepartmentSucceeded done ->
                    succession = Objects.requireNonNull(succession).handed(done.on());
        }
    }
}
