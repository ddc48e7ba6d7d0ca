package org.duban.task.ledger;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.duban.events.DelegationEvent.Delegated;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.ReaderEvent.ReadersNamed;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskRedrafted;
import org.duban.events.TaskEvent.TaskReopened;
import org.duban.journal.Begun;
import org.duban.journal.Birth;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Ids;
import org.duban.rules.RuleSets;
import org.duban.task.clause.Clauses;
import org.duban.task.department.Departments;
import org.duban.task.department.Roster;
import org.duban.task.programme.Programme;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Brief;
import org.duban.task.task.Task;
import org.duban.task.task.TaskVerb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All tasks. A task of which a department is no part is not there for its people. */
@Component
public class Tasks {

    private final Journal<Task, TaskEvent> journal;
    private final Programmes programmes;
    private final Departments departments;
    private final Clauses clauses;
    private final TaskTree tree;
    private final RuleSets rules;

    Tasks(
            Journal<Task, TaskEvent> journal,
            Programmes programmes,
            Departments departments,
            Clauses clauses,
            TaskTree tree,
            RuleSets rules) {
        this.journal = journal;
        this.programmes = programmes;
        this.departments = departments;
        this.clauses = clauses;
        this.tree = tree;
        this.rules = rules;
    }

    /**
     * A task to write down.
     *
     * @param plan what it says; its id is made of its programme and its serial number
     */
    public record Draft(Request request, TaskDrafted plan) {

        private String id() {
            return plan.programme() + "." + plan.serial();
        }

        private List<String> team() {
            return Tasks.team(plan.leadDepartment(), plan.supportingDepartments());
        }
    }

    /** Writes a task down. */
    public Versioned<Task> draft(Request request, TaskDrafted plan) {
        Draft draft = new Draft(request, plan);
        return journal.create(
                Ids.valid(draft.id()),
                request,
                () ->
                        drafted(
                                draft,
                                programmes.named(plan.programme()),
                                departments.roster(draft.team())));
    }

    /**
     * Writes many tasks down, each for itself: what one is refused does not touch the others.
     *
     * @param drafts some hundreds at most
     * @return what became of each, in their order
     */
    public List<Begun<Task>> draftAll(List<Draft> drafts) {
        Map<String, Programme> plans = new HashMap<>();
        Roster roster =
                departments.roster(
                        drafts.stream().flatMap(draft -> draft.team().stream()).collect(toSet()));
        List<Birth<TaskEvent>> births = new ArrayList<>();
        for (Draft draft : drafts) {
            births.add(
                    new Birth<>(
                            draft.id(),
                            draft.request(),
                            () ->
                                    drafted(
                                            draft,
                                            plans.computeIfAbsent(
                                                    draft.plan().programme(), programmes::named),
                                            roster)));
        }
        return journal.createAll(births);
    }

    private static TaskDrafted drafted(Draft draft, Programme programme, Roster roster) {
        Ids.valid(draft.id());
        programme.requireRoomIn(draft.plan().area());
        TaskDrafted drafted = Task.draft(draft.plan());
        roster.requireKnown(draft.team());
        return drafted;
    }

    private static List<String> team(String lead, List<String> supporting) {
        List<String> team = new ArrayList<>(supporting);
        team.add(lead);
        return team;
    }

    /**
     * Changes a task by one event.
     *
     * @param verb decides on the task as it is, for the caller and today
     * @throws JournalRejection NOT_FOUND for a task that is not there for the caller
     */
    public Versioned<Task> change(
            String id, Caller caller, Request request, Function<Visit, ? extends TaskEvent> verb) {
        Versioned<Task> changed =
                journal.change(
                        id,
                        request,
                        task -> {
                            TaskEvent event = verb.apply(visit(task, caller));
                            requireItsSurroundings(task, event);
                            return event;
                        });
        visit(changed.state(), caller);
        return changed;
    }

    /**
     * Adds a sub-task to a task.
     *
     * @param plan what it says, given its parent and its serial number
     * @return the sub-task
     */
    public Versioned<Task> addSubtask(
            String parent,
            Caller caller,
            Request request,
            BiFunction<Brief, String, TaskDrafted> plan) {
        return tree.addedBy(
                change(
                        parent,
                        caller,
                        request,
                        visit -> {
                            Brief brief = visit.task().brief();
                            int n = tree.next(visit.task());
                            return visit.asPlanner()
                                    .add(n, plan.apply(brief, brief.serial() + '.' + n));
                        }));
    }

    /** What an event names outside of the task must be there. */
    private void requireItsSurroundings(Task task, TaskEvent event) {
        if (!task.status().isOpen()) {
            programmes.named(task.brief().programme()).requireOpen();
        }
        tree.requireKinship(task, event);
        String drawnIn = drawnIn(event);
        if (drawnIn != null) {
            departments.requireKnown(List.of(drawnIn));
        }
        if (event instanceof TaskReopened) {
            departments.requireSomebodyFor(task.team().lead());
        }
        if (event instanceof Delegated passed && passed.to() != null) {
            departments.requireKnown(List.of(passed.to()));
            departments.requireBelow(passed.from(), passed.to());
        }
        if (event instanceof TaskRedrafted draft) {
            programmes.named(task.brief().programme()).requireRoomIn(draft.area());
            departments.requireKnown(team(draft.leadDepartment(), draft.supportingDepartments()));
        }
        if (event instanceof TaskRevised revised) {
            if (revised.area() != null && revised.area().to() != null) {
                programmes.named(task.brief().programme()).requireRoomIn(revised.area().to());
            }
            departments.requireKnown(revised.joined());
        }
        if (event instanceof ReadersNamed named) {
            departments.requireKnown(named.joined());
        }
        if (event instanceof ClausesNamed named) {
            clauses.requireRoomFor(task.brief().programme(), named);
        }
    }

    /**
     * What the caller could do here now. Of a closed programme every task has ended and stays as it
     * is.
     */
    public List<TaskVerb> allowed(Visit visit) {
        Task task = visit.task();
        return task.status().isOpen() || !programmes.named(task.brief().programme()).closed()
                ? visit.allowed()
                : List.of();
    }

    /** The department that an event draws into the task; null: none. */
    private static @Nullable String drawnIn(TaskEvent event) {
        if (event instanceof LeadChanged changed) {
            return changed.to();
        }
        if (event instanceof HelpRequested asked) {
            return asked.to();
        }
        return event instanceof InstructionGiven given ? given.to() : null;
    }

    /** The successor of a department takes over its part of a task. */
    public void handOver(String id, Request request, String from, String to, String reason) {
        journal.change(
                id,
                request,
                task ->
                        task.handOver(
                                from, to, reason, programmes.today(task.brief().programme())));
    }

    /**
     * The task somebody asks for.
     *
     * @throws JournalRejection NOT_FOUND for a task that is not there for the caller
     */
    public Versioned<Task> get(String id, Caller caller) {
        Versioned<Task> task =
                journal.find(id).orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, id));
        visit(task.state(), caller);
        return task;
    }

    /** One fact of a task; empty where there is none of this revision. */
    public Optional<Fact> fact(String id, long revision) {
        return journal.history(id, revision - 1, 1).stream().findFirst();
    }

    /** Certain facts of a task, oldest first; those that are not there are missing. */
    public List<Fact> facts(String id, Collection<Long> revisions) {
        return journal.facts(id, revisions);
    }

    /** The task of that id, for the office, which sees all of them. */
    public Optional<Versioned<Task>> find(String id) {
        return journal.find(id);
    }

    /** The facts of a task after a revision, oldest first. */
    public List<Fact> history(String id, long afterRevision, int limit) {
        return journal.history(id, afterRevision, limit);
    }

    /**
     * The caller at a task, today in the zone of its programme.
     *
     * @throws JournalRejection NOT_FOUND for a task that is not there for the caller
     */
    public Visit visit(Task task, Caller caller) {
        if (!caller.mayRead(task.readers()) && !tree.isUnder(caller.department(), task)) {
            throw new JournalRejection(JournalRule.NOT_FOUND, task.id());
        }
        String programme = task.brief().programme();
        LocalDate today = programmes.today(programme);
        return Visit.of(task, caller, rules.of(programme).on(today), today);
    }
}
