package org.duban.task.department;

import static org.duban.task.department.DepartmentRule.ALIASES_UNCHANGED;
import static org.duban.task.department.DepartmentRule.CONTACTS_UNCHANGED;
import static org.duban.task.department.DepartmentRule.DEPARTMENT_SUCCEEDED;
import static org.duban.task.department.DepartmentRule.NAME_UNCHANGED;
import static org.duban.task.department.DepartmentRule.NOTHING_TO_SUCCEED;
import static org.duban.task.department.DepartmentRule.NOT_A_SUCCESSOR;
import static org.duban.task.department.DepartmentRule.RENAMED_BEFORE_ITS_LAST_NAME;
import static org.duban.task.department.DepartmentRule.SPLIT_NEEDS_TWO_SUCCESSORS;
import static org.duban.task.department.DepartmentRule.SUCCEEDS_ITSELF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.AliasesSet;
import org.duban.events.DepartmentEvent.ContactsNamed;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.events.DepartmentEvent.DepartmentMerged;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DepartmentEvent.DepartmentRenamed;
import org.duban.events.DepartmentEvent.DepartmentSplit;
import org.duban.events.DepartmentEvent.DepartmentSucceeded;
import org.duban.events.DepartmentEvent.DeputyAppointed;
import org.duban.events.DepartmentEvent.DeputyRevoked;
import org.duban.events.DepartmentEvent.TaskShare;
import org.jspecify.annotations.Nullable;

/**
 * A body that leads, supports and files. Its code never changes; its name may (机构改革), and what it
 * was called on a day stays known.
 *
 * @param code its id
 * @param names ascending by first day; never empty
 * @param aliases other spellings it is known by
 * @param parent code of the body it belongs to; null for none
 * @param succession who takes its place; null while it stays
 * @param contacts who leads the work in it and who liaises; null: it has not said
 * @param mandates who may act for its people
 */
public record Department(
        String code,
        List<Name> names,
        List<String> aliases,
        DepartmentKind kind,
        @Nullable String parent,
        @Nullable Succession succession,
        @Nullable Contacts contacts,
        Mandates mandates) {

    /** A state that was kept before there were deputies has none. */
    public Department {
        mandates = Objects.requireNonNullElse(mandates, Mandates.NONE);
    }

    /** A department that has not said who leads the work in it. */
    public Department(
            String code,
            List<Name> names,
            List<String> aliases,
            DepartmentKind kind,
            @Nullable String parent,
            @Nullable Succession succession) {
        this(code, names, aliases, kind, parent, succession, null, Mandates.NONE);
    }

    /** What it is called from a day on. */
    public record Name(String name, String shortName, LocalDate from) {}

    /** It becomes part of another one from a day on. */
    public DepartmentMerged merge(String into, LocalDate from, String reason) {
        requireLasting(List.of(into), from);
        return new DepartmentMerged(into, from, reason);
    }

    /** It becomes several ones from a day on; each of its open tasks goes to one of them. */
    public DepartmentSplit split(
            List<String> into,
            String otherwise,
            List<TaskShare> tasks,
            LocalDate from,
            String reason) {
        List<String> successors = into.stream().distinct().toList();
        requireLasting(successors, from);
        if (successors.size() < 2) {
            throw new DepartmentRejection(SPLIT_NEEDS_TWO_SUCCESSORS, Map.of("department", code));
        }
        List<String> takers = new ArrayList<>(tasks.stream().map(TaskShare::to).toList());
        takers.add(otherwise);
        takers.removeAll(successors);
        if (!takers.isEmpty()) {
            throw new DepartmentRejection(
                    NOT_A_SUCCESSOR, Map.of("departments", String.join(", ", takers)));
        }
        return new DepartmentSplit(successors, otherwise, List.copyOf(tasks), from, reason);
    }

    /** All it had open is with its successors. */
    public DepartmentSucceeded succeeded(LocalDate on) {
        if (succession == null || succession.handedOn() != null) {
            throw new DepartmentRejection(NOTHING_TO_SUCCEED, Map.of("department", code));
        }
        return new DepartmentSucceeded(on);
    }

    /** Whether it is no more on a day. */
    public boolean isGoneOn(LocalDate day) {
        return succession != null && !day.isBefore(succession.from());
    }

    private void requireLasting(List<String> successors, LocalDate from) {
        if (succession != null) {
            throw new DepartmentRejection(
                    DEPARTMENT_SUCCEEDED,
                    Map.of("departments", code, "into", String.join(", ", succession.into())));
        }
        if (successors.contains(code)) {
            throw new DepartmentRejection(SUCCEEDS_ITSELF, Map.of("department", code));
        }
        if (!from.isAfter(names.getLast().from())) {
            throw new DepartmentRejection(
                    RENAMED_BEFORE_ITS_LAST_NAME,
                    Map.of(
                            "from",
                            from,
                            "name",
                            names.getLast().name(),
                            "since",
                            names.getLast().from()));
        }
    }

    /** Says who leads the work in it and who liaises, from now on. */
    public ContactsNamed nameContacts(
            String leader, String liaison, @Nullable String phone, LocalDate on) {
        if (contacts != null
                && contacts.leader().equals(leader)
                && contacts.liaison().equals(liaison)
                && Objects.equals(contacts.phone(), phone)) {
            throw new DepartmentRejection(CONTACTS_UNCHANGED, Map.of("department", code));
        }
        return new ContactsNamed(leader, liaison, phone, on);
    }

    /** Says which other spellings it is known by: they take the place of those it had. */
    public AliasesSet setAliases(List<String> spellings, LocalDate on) {
        List<String> to = spellings.stream().map(String::strip).distinct().toList();
        if (to.equals(aliases)) {
            throw new DepartmentRejection(ALIASES_UNCHANGED, Map.of("department", code));
        }
        return new AliasesSet(aliases, to, on);
    }

    /** Whether it is, or was, called like this somewhere. */
    boolean isCalled(String spelling) {
        return aliases.contains(spelling)
                || names.stream()
                        .anyMatch(
                                name ->
                                        name.name().equals(spelling)
                                                || name.shortName().equals(spelling));
    }

    /** Renames it from a day on, which may lie ahead. */
    public DepartmentRenamed rename(String name, String shortName, LocalDate from, String reason) {
        Name last = names.getLast();
        if (last.name().equals(name) && last.shortName().equals(shortName)) {
            throw new DepartmentRejection(NAME_UNCHANGED, Map.of("name", name));
        }
        if (!from.isAfter(last.from())) {
            throw new DepartmentRejection(
                    RENAMED_BEFORE_ITS_LAST_NAME,
                    Map.of("from", from, "name", last.name(), "since", last.from()));
        }
        return new DepartmentRenamed(last.name(), last.shortName(), name, shortName, from, reason);
    }

    /** What it is called on a day; before its first day, its first name. */
    public Name nameOn(LocalDate day) {
        return names.reversed().stream()
                .filter(name -> !name.from().isAfter(day))
                .findFirst()
                .orElse(names.getFirst());
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

    Department after(DepartmentEvent event) {
        return switch (event) {
            case DepartmentRegistered again ->
                    throw new IllegalStateException("A department is registered once: " + again);
            case DepartmentRenamed renamed -> {
                List<Name> all = new ArrayList<>(names);
                all.add(new Name(renamed.toName(), renamed.toShortName(), renamed.from()));
                yield new Department(
                        code,
                        List.copyOf(all),
                        aliases,
                        kind,
                        parent,
                        succession,
                        contacts,
                        mandates);
            }
            case ContactsNamed named ->
                    new Department(
                            code,
                            names,
                            aliases,
                            kind,
                            parent,
                            succession,
                            new Contacts(
                                    named.leader(), named.liaison(), named.phone(), named.on()),
                            mandates);
            case AliasesSet set ->
                    new Department(
                            code, names, set.to(), kind, parent, succession, contacts, mandates);
            case DeputyAppointed appointed -> with(mandates.after(appointed));
            case DeputyRevoked revoked -> with(mandates.after(revoked));
            case DepartmentMerged merged -> with(Succession.of(merged));
            case DepartmentSplit split -> with(Succession.of(split));
            case DepartmentSucceeded done ->
                    with(Objects.requireNonNull(succession).handed(done.on()));
        };
    }

    private Department with(Mandates now) {
        return new Department(code, names, aliases, kind, parent, succession, contacts, now);
    }

    private Department with(Succession now) {
        return new Department(code, names, aliases, kind, parent, now, contacts, mandates);
    }
}
