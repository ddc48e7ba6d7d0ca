package org.duban.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a department as an organisation. */
public sealed interface DepartmentEvent extends DomainEvent {

    /** What sort of body it is; localities are ranked apart from departments. */
    enum DepartmentKind {
        MUNICIPAL_DEPARTMENT,
        PARTY_ORGAN,
        MASS_ORGANISATION,
        LOCALITY
    }

    /** A department became known, with every spelling it is known by. */
    @WireName("duban.department.registered.v1")
    record DepartmentRegistered(
            String name,
            String shortName,
            List<String> aliases,
            DepartmentKind kind,
            @Nullable String parent,
            LocalDate validFrom)
            implements DepartmentEvent {}

    /** A department goes by another name from a day on; its code, tasks and obligations stay. */
    @WireName("duban.department.renamed.v1")
    record DepartmentRenamed(
            String fromName,
            String fromShortName,
            String toName,
            String toShortName,
            LocalDate from,
            String reason)
            implements DepartmentEvent {}

    /**
     * A department becomes part of another one from a day on (并入): what it has open goes there.
     *
     * @param into code of its successor
     * @param from the first day on which it is not there any more
     */
    @WireName("duban.department.merged.v1")
    record DepartmentMerged(String into, LocalDate from, String reason)
            implements DepartmentEvent {}

    /** Which successor takes over a task of a department that is split. */
    record TaskShare(String task, String to) {}

    /**
     * A department becomes several ones from a day on (分立).
     *
     * @param into codes of its successors
     * @param otherwise the one of them that takes over whatever is not shared out
     * @param from the first day on which it is not there any more
     */
    @WireName("duban.department.split.v1")
    record DepartmentSplit(
            List<String> into,
            String otherwise,
            List<TaskShare> tasks,
            LocalDate from,
            String reason)
            implements DepartmentEvent {}

    /**
     * A department is no more from a day on, and nobody takes its place (撤销).
     *
     * @param from the first day on which it is not there any more
     */
    @WireName("duban.department.dissolved.v1")
    record DepartmentDissolved(LocalDate from, String reason) implements DepartmentEvent {}

    /**
     * A merger, split or dissolution that was announced by mistake does not happen.
     *
     * @param from the day from which it would have held
     */
    @WireName("duban.department.end-revoked.v1")
    record DepartmentEndRevoked(LocalDate from, String reason, LocalDate on)
            implements DepartmentEvent {}

    /**
     * A renaming that was announced by mistake does not happen: the name before it stays.
     *
     * @param name the name it would have got
     * @param from the day from which it would have held
     */
    @WireName("duban.department.renaming-revoked.v1")
    record RenamingRevoked(
            String name,
            String keptName,
            String keptShortName,
            LocalDate from,
            String reason,
            LocalDate on)
            implements DepartmentEvent {}

    /** A department is of another kind, or belongs to another body, from now on. */
    @WireName("duban.department.placed.v1")
    record DepartmentPlaced(
            DepartmentKind fromKind,
            @Nullable String fromParent,
            DepartmentKind toKind,
            @Nullable String toParent,
            String reason,
            LocalDate on)
            implements DepartmentEvent {}

    /**
     * From a day on somebody is the leader in charge of a department (分管领导), or nobody.
     *
     * @param before account of the one who was until then; null: nobody
     * @param leader account; null: nobody
     * @param leaderName name; null: nobody
     * @param from the first day
     */
    @WireName("duban.department.leader-in-charge-named.v1")
    record LeaderInChargeNamed(
            @Nullable String before,
            @Nullable String leader,
            @Nullable String leaderName,
            LocalDate from,
            LocalDate on)
            implements DepartmentEvent {}

    /**
     * A department said who leads the work in it and who its liaison officer is (成立领导机构、明确联络员).
     *
     * @param leader name of who is answerable
     * @param liaison name of the liaison officer
     * @param phone how the liaison officer is reached; null: not told
     */
    @WireName("duban.department.contacts-named.v1")
    record ContactsNamed(String leader, String liaison, @Nullable String phone, LocalDate on)
            implements DepartmentEvent {}

    /** The office said which other spellings a department is known by, all of them. */
    @WireName("duban.department.aliases-set.v1")
    record AliasesSet(List<String> from, List<String> to, LocalDate on)
            implements DepartmentEvent {}

    /** What a deputy may do in somebody's place. */
    enum DeputyRole {
        LIAISON,
        HEAD,
        LEADER
    }

    /**
     * Somebody may act for a person of the department for a while.
     *
     * @param n counts from 1 in the department
     * @param deputy account of the deputy
     * @param deputyName name of the deputy
     * @param principal name of the person the deputy stands in for
     * @param from the first day
     * @param to the last day
     */
    @WireName("duban.department.deputy-appointed.v1")
    record DeputyAppointed(
            int n,
            String deputy,
            String deputyName,
            String principal,
            DeputyRole role,
            LocalDate from,
            LocalDate to,
            String reason,
            LocalDate on)
            implements DepartmentEvent {}

    /** A deputy no longer acts, before its last day. */
    @WireName("duban.department.deputy-revoked.v1")
    record DeputyRevoked(int n, String reason, LocalDate on) implements DepartmentEvent {}

    /** All tasks that a merged or split department had open are with its successors. */
    @WireName("duban.department.succeeded.v1")
    record DepartmentSucceeded(LocalDate on) implements DepartmentEvent {}
}
