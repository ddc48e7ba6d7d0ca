package org.duban.task.department;

import static org.duban.task.department.DepartmentRule.ALIASES_UNCHANGED;
import static org.duban.task.department.DepartmentRule.CONTACTS_UNCHANGED;
import static org.duban.task.department.DepartmentRule.DEPARTMENT_DISSOLVED;
import static org.duban.task.department.DepartmentRule.DEPARTMENT_HAS_OPEN_TASKS;
import static org.duban.task.department.DepartmentRule.DEPARTMENT_SUCCEEDED;
import static org.duban.task.department.DepartmentRule.HAS_TAKEN_EFFECT;
import static org.duban.task.department.DepartmentRule.NAME_UNCHANGED;
import static org.duban.task.department.DepartmentRule.NOTHING_TO_SUCCEED;
import static org.duban.task.department.DepartmentRule.NOT_A_SUCCESSOR;
import static org.duban.task.department.DepartmentRule.NO_END_ANNOUNCED;
import static org.duban.task.department.DepartmentRule.NO_RENAMING_ANNOUNCED;
import static org.duban.task.department.DepartmentRule.PLACE_UNCHANGED;
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
import org.duban.events.DepartmentEvent.DepartmentDissolved;
import org.duban.events.DepartmentEvent.DepartmentEndRevoked;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.events.DepartmentEvent.DepartmentMerged;
import org.duban.events.DepartmentEvent.DepartmentPlaced;
import org.duban.events.DepartmentEvent.DepartmentRenamed;
import org.duban.events.DepartmentEvent.DepartmentSplit;
import org.duban.events.DepartmentEvent.DepartmentSucceeded;
import org.duban.events.DepartmentEvent.RenamingRevoked;
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
 * @param dissolution from when on it is no more, with nobody in its place; null while it stays
 * @param leaders who is the leader in charge of it, period by period
 */
public record Department(
        String code,
        List<Name> names,
        List<String> aliases,
        DepartmentKind kind,
        @Nullable String parent,
        @Nullable Succession succession,
        @Nullable Contacts contacts,
        Mandates mandates,
        @Nullable Dissolution dissolution,
        LeadersInCharge leaders) {

    /** A state that was kept before there were deputies and leaders in charge has none. */
    public Department {
        mandates = Objects.requireNonNullElse(mandates, Mandates.NONE);
        leaders = Objects.requireNonNullElse(leaders, LeadersInCharge.NONE);
    }

    /** A department that has not said who leads the work in it. */
    public Department(
            String code,
            List<Name> names,
            List<String> aliases,
            DepartmentKind kind,
            @Nullable String parent,
            @Nullable Succession succession) {
        this(
                code,
                names,
                aliases,
                kind,
                parent,
                succession,
                null,
                Mandates.NONE,
                null,
                LeadersInCharge.NONE);
    }

    /** What it is called from a day on. */
    public record Name(String name, String shortName, LocalDate from) {}

    /** That it is no more from a day on, with nobody in its place. */
    public record Dissolution(LocalDate from, String reason) {}

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

    /**
     * It is no more from a day on, and nobody takes its place.
     *
     * @param openTasks how many it leads or supports that have not ended
     */
    public DepartmentDissolved dissolve(LocalDate from, String reason, long openTasks) {
        requireLasting(List.of(), from);
        if (openTasks > 0) {
            throw new DepartmentRejection(
                    DEPARTMENT_HAS_OPEN_TASKS, Map.of("department", code, "tasks", openTasks));
        }
        return new DepartmentDissolved(from, reason);
    }

    /** What was announced of its end does not happen; too late on the day from which it holds. */
    public DepartmentEndRevoked revokeEnd(String reason, LocalDate today) {
        LocalDate end = endsOn();
        if (end == null) {
            throw new DepartmentRejection(NO_END_ANNOUNCED, Map.of("department", code));
        }
        requireAhead(end, today);
        return new DepartmentEndRevoked(end, reason, today);
    }

    /** The last name that was announced is not taken; too late on the day from which it holds. */
    public RenamingRevoked revokeRenaming(String reason, LocalDate today) {
        if (names.size() == 1) {
            throw new DepartmentRejection(NO_RENAMING_ANNOUNCED, Map.of("department", code));
        }
        Name last = names.getLast();
        Name kept = names.get(names.size() - 2);
        requireAhead(last.from(), today);
        return new RenamingRevoked(
                last.name(), kept.name(), kept.shortName(), last.from(), reason, today);
    }

    private void requireAhead(LocalDate from, LocalDate today) {
        if (!from.isAfter(today)) {
            throw new DepartmentRejection(
                    HAS_TAKEN_EFFECT, Map.of("department", code, "from", from));
        }
    }

    /** Says of what kind it is and to which body it belongs, from now on. */
    public DepartmentPlaced place(
            DepartmentKind toKind, @Nullable String toParent, String reason, LocalDate on) {
        if (kind == toKind && Objects.equals(parent, toParent)) {
            throw new DepartmentRejection(PLACE_UNCHANGED, Map.of("department", code));
        }
        return new DepartmentPlaced(kind, parent, toKind, toParent, reason, on);
    }

    /** The first day on which it is no more; null while it stays. */
    public @Nullable LocalDate endsOn() {
        if (dissolution != null) {
            return dissolution.from();
        }
        return succession == null ? null : succession.from();
    }

    /** Whether it is no more on a day. */
    public boolean isGoneOn(LocalDate day) {
        LocalDate end = endsOn();
        return end != null && !day.isBefore(end);
    }

    /** Whether it is not there yet on a day. */
    public boolean isToComeOn(LocalDate day) {
        return day.isBefore(names.getFirst().from());
    }

    private void requireLasting(List<String> successors, LocalDate from) {
        if (succession != null) {
            throw new DepartmentRejection(
                    DEPARTMENT_SUCCEEDED,
                    Map.of("departments", code, "into", String.join(", ", succession.into())));
        }
        if (dissolution != null) {
            throw new DepartmentRejection(
                    DEPARTMENT_DISSOLVED, Map.of("departments", code, "from", dissolution.from()));
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
        return DepartmentFold.born(code, event);
    }

    Department after(DepartmentEvent event) {
        return DepartmentFold.after(this, event);
    }
}
