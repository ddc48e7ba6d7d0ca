package org.duban.task.task;

import static org.duban.task.task.TaskRule.ONLY_ASKED_DEPARTMENT_ANSWERS;
import static org.duban.task.task.TaskRule.ONLY_INSTRUCTED_DEPARTMENT_ANSWERS;
import static org.duban.task.task.TaskRule.ONLY_LEADERS_AND_OFFICE_CLOSE;
import static org.duban.task.task.TaskRule.ONLY_LEADERS_INSTRUCT;
import static org.duban.task.task.TaskRule.ONLY_LEAD_DEPARTMENT_ACTS;
import static org.duban.task.task.TaskRule.ONLY_LEAD_OR_OFFICE_BREAKS_DOWN;
import static org.duban.task.task.TaskRule.ONLY_LEAD_OR_OFFICE_COPIES;
import static org.duban.task.task.TaskRule.ONLY_OFFICE_ACTS;
import static org.duban.task.task.TaskRule.ONLY_PARTICIPANTS_SPEAK;
import static org.duban.task.task.TaskRule.ONLY_SUPPORTERS_CONTRIBUTE;
import static org.duban.task.task.TaskRule.ONLY_TEAM_ACTS;
import static org.duban.task.task.TaskRule.OWN_DEPARTMENTS_ITEM;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose business something is. */
enum Right {
    /** Liaison officer or head of the lead department. */
    LEAD(Capacity.LIAISON, Capacity.HEAD) {
        @Override
        void check(Task task, Acting acting) {
            String lead = task.team().lead();
            allow(
                    acting.speaksFor(lead),
                    ONLY_LEAD_DEPARTMENT_ACTS,
                    Map.of("leadDepartment", lead));
        }
    },
    /** The programme office. */
    OFFICE(Capacity.OFFICE) {
        @Override
        void check(Task task, Acting acting) {
            allow(acting.office(), ONLY_OFFICE_ACTS, Map.of());
        }
    },
    /** The office, but nobody from the lead department. */
    JUDGE(Capacity.OFFICE, Capacity.ADMIN) {
        @Override
        void check(Task task, Acting acting) {
            String lead = task.team().lead();
            allow(acting.office() || acting.admin(), ONLY_OFFICE_ACTS, Map.of());
            allow(acting.judges(lead), OWN_DEPARTMENTS_ITEM, Map.of("leadDepartment", lead));
        }
    },
    /** The programme office alone, but nobody from the lead department. */
    OFFICE_JUDGE(Capacity.OFFICE) {
        @Override
        void check(Task task, Acting acting) {
            OFFICE.check(task, acting);
            JUDGE.check(task, acting);
        }
    },
    /** Liaison officer or head of the lead department, or the office. */
    PLANNER(Capacity.OFFICE, Capacity.LIAISON, Capacity.HEAD) {
        @Override
        void check(Task task, Acting acting) {
            String lead = task.team().lead();
            allow(
                    acting.office() || acting.speaksFor(lead),
                    ONLY_LEAD_OR_OFFICE_BREAKS_DOWN,
                    Map.of("leadDepartment", lead));
        }
    },
    /** Liaison officer or head of the lead or of a supporting department. */
    TEAM(Capacity.LIAISON, Capacity.HEAD) {
        @Override
        void check(Task task, Acting acting) {
            allow(
                    acting.speaksForOneOf(task.team().departments()),
                    ONLY_TEAM_ACTS,
                    Map.of("departments", String.join(", ", task.team().departments())));
        }
    },
    /** Liaison officer or head of a department of the team, or below it, that works on it. */
    CONTRIBUTOR(Capacity.LIAISON, Capacity.HEAD) {
        @Override
        void check(Task task, Acting acting) {
            allow(
                    acting.speaksForOneOf(task.contributors()),
                    ONLY_TEAM_ACTS,
                    Map.of("departments", String.join(", ", task.contributors())));
        }
    },
    /** Liaison officer or head of a supporting department, or of one something was passed on to. */
    SUPPORTER(Capacity.LIAISON, Capacity.HEAD) {
        @Override
        void check(Task task, Acting acting) {
            List<String> others = new ArrayList<>(task.contributors());
            others.remove(task.team().lead());
            allow(
                    acting.speaksForOneOf(others),
                    ONLY_SUPPORTERS_CONTRIBUTE,
                    Map.of("departments", String.join(", ", task.team().supporting())));
        }
    },
    /** Liaison officer or head of a department that was asked for help. */
    ASKED(Capacity.LIAISON, Capacity.HEAD) {
        @Override
        void check(Task task, Acting acting) {
            allow(
                    acting.speaksForOneOf(task.collaboration().help().readers()),
                    ONLY_ASKED_DEPARTMENT_ANSWERS,
                    Map.of());
        }
    },
    /** Liaison officer or head of a department that has a say in the task, or the office. */
    PARTICIPANT(Capacity.OFFICE, Capacity.LIAISON, Capacity.HEAD) {
        @Override
        void check(Task task, Acting acting) {
            allow(
                    acting.office() || acting.speaksForOneOf(task.participants()),
                    ONLY_PARTICIPANTS_SPEAK,
                    Map.of());
        }
    },
    /** Liaison officer or head of the lead department, or the office, to let others read along. */
    COPIER(Capacity.OFFICE, Capacity.LIAISON, Capacity.HEAD) {
        @Override
        void check(Task task, Acting acting) {
            String lead = task.team().lead();
            allow(
                    acting.office() || acting.speaksFor(lead),
                    ONLY_LEAD_OR_OFFICE_COPIES,
                    Map.of("leadDepartment", lead));
        }
    },
    /** A leader. */
    LEADER(Capacity.LEADER) {
        @Override
        void check(Task task, Acting acting) {
            allow(acting.leader(), ONLY_LEADERS_INSTRUCT, Map.of());
        }
    },
    /** Liaison officer or head of a department that a leader gave an instruction. */
    INSTRUCTED(Capacity.LIAISON, Capacity.HEAD) {
        @Override
        void check(Task task, Acting acting) {
            allow(
                    acting.speaksForOneOf(task.collaboration().instructions().addressees()),
                    ONLY_INSTRUCTED_DEPARTMENT_ANSWERS,
                    Map.of());
        }
    },
    /** A leader or the office. */
    INSTRUCTOR(Capacity.LEADER, Capacity.OFFICE) {
        @Override
        void check(Task task, Acting acting) {
            allow(acting.leader() || acting.office(), ONLY_LEADERS_AND_OFFICE_CLOSE, Map.of());
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nothing changes
    private final Set<Capacity> capacities;

    Right(Capacity... capacities) {
        this.capacities = Set.of(capacities);
    }

    /** In one of which somebody has to act; more may be needed. */
    Set<Capacity> capacities() {
        return capacities;
    }

    /** Says no unless this person may do it. */
    abstract void check(Task task, Acting acting);

    private static void allow(boolean may, TaskRule otherwise, Map<String, Object> facts) {
        if (!may) {
            throw new TaskRejection(otherwise, facts);
        }
    }
}
