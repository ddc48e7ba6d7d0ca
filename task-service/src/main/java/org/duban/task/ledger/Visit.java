package org.duban.task.ledger;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.rules.RuleSet;
import org.duban.task.task.Acting;
import org.duban.task.task.BreakdownDesk;
import org.duban.task.task.Capacity;
import org.duban.task.task.CopyDesk;
import org.duban.task.task.DelegationDesk;
import org.duban.task.task.HaltDesk;
import org.duban.task.task.IndicatorDesk;
import org.duban.task.task.JudgementDesk;
import org.duban.task.task.LeadDesk;
import org.duban.task.task.LeaderDesk;
import org.duban.task.task.OfficeDesk;
import org.duban.task.task.Task;
import org.duban.task.task.TaskVerb;
import org.duban.task.task.TeamDesk;

/** Somebody at a task on a day; what they may do there is for the task to say. */
public record Visit(Task task, Acting acting, LocalDate today) {

    /**
     * The caller at a task.
     *
     * @param rules those of its programme that hold today
     */
    static Visit of(Task task, Caller caller, RuleSet rules, LocalDate today) {
        Set<Capacity> capacities = EnumSet.noneOf(Capacity.class);
        for (Role role : Role.values()) {
            if (caller.is(role)) {
                capacities.addAll(capacities(role));
            }
        }
        return new Visit(task, new Acting(caller.department(), capacities, rules), today);
    }

    private static Set<Capacity> capacities(Role role) {
        return switch (role) {
            case OFFICE -> Set.of(Capacity.OFFICE);
            case ADMIN -> Set.of(Capacity.ADMIN);
            case LIAISON -> Set.of(Capacity.LIAISON);
            case HEAD -> Set.of(Capacity.HEAD);
            case LEADER -> Set.of(Capacity.LEADER);
            case AUDITOR -> Set.of();
        };
    }

    public LeadDesk asLead() {
        return task.asLead(acting, today);
    }

    public OfficeDesk asOffice() {
        return task.asOffice(acting, today);
    }

    public TeamDesk asTeam() {
        return task.asTeam(acting, today);
    }

    public BreakdownDesk asPlanner() {
        return task.asPlanner(acting, today);
    }

    public DelegationDesk asDelegator() {
        return task.asDelegator(acting, today);
    }

    public HaltDesk asHalter() {
        return task.asHalter(acting, today);
    }

    public JudgementDesk asJudge() {
        return task.asJudge(acting, today);
    }

    public IndicatorDesk asMeasurer() {
        return task.asMeasurer(acting, today);
    }

    public CopyDesk asCopier() {
        return task.asCopier(acting, today);
    }

    public LeaderDesk asLeader() {
        return task.asLeader(acting, today);
    }

    /** What this person could do here now. */
    public List<TaskVerb> allowed() {
        return task.allowed(acting, today);
    }
}
