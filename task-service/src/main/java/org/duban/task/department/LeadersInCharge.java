package org.duban.task.department;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.DepartmentEvent.LeaderInChargeNamed;
import org.jspecify.annotations.Nullable;

/**
 * Who is the leader in charge of a department (分管领导), one after the other.
 *
 * @param periods ascending by first day; the latest {@link #MOST_KEPT}, the trail has all
 */
public record LeadersInCharge(List<Period> periods) {

    static final LeadersInCharge NONE = new LeadersInCharge(List.of());

    /** As many as anybody asks for; older ones are told by the trail. */
    static final int MOST_KEPT = 20;

    /**
     * Somebody from a day on, until the day before the next period.
     *
     * @param leader account; null: nobody
     * @param name name of the person; null: nobody
     */
    public record Period(@Nullable String leader, @Nullable String name, LocalDate from) {}

    /** Who it is on a day; null when it is nobody. */
    public @Nullable Period on(LocalDate day) {
        return periods.reversed().stream()
                .filter(period -> !period.from().isAfter(day))
                .findFirst()
                .filter(period -> period.leader() != null)
                .orElse(null);
    }

    /**
     * Names who it is from a day on, which may lie ahead; periods follow each other.
     *
     * @param leader account; null: nobody
     * @throws DepartmentRejection LEADER_IN_CHARGE_UNCHANGED, LEADER_BEFORE_THE_LAST
     */
    LeaderInChargeNamed name(
            String department,
            @Nullable String leader,
            @Nullable String name,
            LocalDate from,
            LocalDate today) {
        Period last = periods.isEmpty() ? null : periods.getLast();
        String before = last == null ? null : last.leader();
        if (Objects.equals(before, leader)) {
            throw new DepartmentRejection(
                    DepartmentRule.LEADER_IN_CHARGE_UNCHANGED, Map.of("department", department));
        }
        if (last != null && !from.isAfter(last.from())) {
            throw new DepartmentRejection(
                    DepartmentRule.LEADER_BEFORE_THE_LAST,
                    Map.of("from", from, "since", last.from()));
        }
        return new LeaderInChargeNamed(before, leader, name, from, today);
    }

    LeadersInCharge after(LeaderInChargeNamed named) {
        List<Period> all = new ArrayList<>(periods);
        all.add(new Period(named.leader(), named.leaderName(), named.from()));
        return new LeadersInCharge(
                List.copyOf(all.subList(Math.max(0, all.size() - MOST_KEPT), all.size())));
    }
}
