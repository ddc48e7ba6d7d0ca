package org.duban.task.task;

import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.FILE;
import static org.duban.task.task.GivenTasks.LEADER;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.START;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.acknowledged;
import static org.duban.task.task.GivenTasks.assigned;
import static org.duban.task.task.GivenTasks.claimed;
import static org.duban.task.task.GivenTasks.drafted;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.posted;
import static org.duban.task.task.GivenTasks.with;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duban.events.DelegationEvent.Delegated;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionReason;
import org.duban.events.HaltEvent.HaltKind;
import org.duban.events.HaltEvent.HaltRequested;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.IndicatorEvent.Indicator;
import org.duban.events.IndicatorEvent.IndicatorKind;
import org.duban.events.IndicatorEvent.IndicatorPeriod;
import org.duban.events.IndicatorEvent.IndicatorsSet;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.PartEvent.PartPosted;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskDrafted;

/** Every form on whose fields something can be ruled, brought to a task that is ready for it. */
final class BroughtForms {

    /** Brings a form in which one field is as it is tried. */
    @FunctionalInterface
    interface Bringing {
        TaskEvent bring(Task task, Acting by, TriedField field);
    }

    /** What has to have happened, who brings it, and how. */
    record Way(List<TaskEvent> given, Acting by, Bringing how) {}

    static final Map<TaskVerb, Way> WAYS = new EnumMap<>(TaskVerb.class);

    private static final TaskDrafted STEPS =
            drafted(
                    "rsj",
                    List.of("zjj", "gaj"),
                    "压实属地责任",
                    DUE,
                    DuePrecision.DAY,
                    List.of(new Milestone(1, "摸底", 100, DUE)));
    private static final List<TaskEvent> STEPPING =
            List.of(
                    STEPS,
                    new TaskAssigned(START),
                    new TaskAcknowledged(START),
                    posted(0, 40, "走访 120 家企业"));
    private static final Indicator CASES = counted("欠薪案件", "件");
    private static final Indicator WAGES = counted("清欠工资", "万元");

    static {
        way(
                TaskVerb.REDRAFTING,
                List.of(STEPS),
                OFFICE,
                (task, by, field) ->
                        task.asOffice(by, TODAY).redraft(new WrittenAnew(task, field).draft()));
        way(
                TaskVerb.REVISIONS,
                STEPPING,
                OFFICE,
                (task, by, field) ->
                        task.asOffice(by, TODAY)
                                .revise(new WrittenAnew(task, field).revision(), "调整"));
        way(
                TaskVerb.SUBTASKS,
                STEPPING,
                LIAISON,
                (task, by, field) ->
                        task.asPlanner(by, TODAY).add(1, new WrittenAnew(task, field).subtask()));
        way(
                TaskVerb.PROGRESS_UPDATES,
                with(
                        inProgress(40),
                        new PartPosted("zjj", "rsj", 0, 50, "工地", null, List.of(), TODAY)),
                LIAISON,
                (task, by, field) ->
                        task.asLead(by, TODAY)
                                .postProgress(
                                        60,
                                        "约谈",
                                        field.text("problems"),
                                        field.text("nextSteps"),
                                        null,
                                        field.filled("forecast", DUE),
                                        field.many("evidence", FILE),
                                        field.many("parts", "zjj")));
        way(
                TaskVerb.MILESTONES,
                STEPPING,
                LIAISON,
                (task, by, field) ->
                        task.asLead(by, TODAY)
                                .meetMilestone(1, TODAY, field.many("evidence", FILE)));
        way(
                TaskVerb.EXTENSION_DECISION,
                with(
                        STEPPING,
                        new ExtensionRequested(
                                1, DUE, DUE.plusDays(28), ExtensionReason.OTHER, "汛期", TODAY)),
                OFFICE,
                (task, by, field) ->
                        task.asOffice(by, TODAY)
                                .decideExtension(
                                        1,
                                        true,
                                        field.text("note"),
                                        field.many("milestones", 1).isEmpty()
                                                ? Map.of()
                                                : Map.of(1, DUE.plusDays(1))));
        way(
                TaskVerb.COMPLETION_CLAIM,
                inProgress(40),
                LIAISON,
                (task, by, field) ->
                        task.asLead(by, TODAY)
                                .claimCompletion(TODAY, field.orBlank("note"), List.of(FILE)));
        way(
                TaskVerb.CLOSURE,
                claimed(),
                OFFICE,
                (task, by, field) -> task.asOffice(by, TODAY).close(field.text("note")));
        way(
                TaskVerb.ACKNOWLEDGEMENT,
                assigned(),
                LIAISON,
                (task, by, field) ->
                        task.asLead(by, TODAY).acknowledge(null, field.filled("forecast", DUE)));
        together();
        arranged();
    }

    private BroughtForms() {}

    private static void together() {
        way(
                TaskVerb.PARTS,
                inProgress(40),
                SUPPORTER,
                (task, by, field) ->
                        task.asTeam(by, TODAY)
                                .postPart(50, "工地", null, field.many("evidence", FILE)));
        way(
                TaskVerb.HELP_REQUESTS,
                acknowledged(),
                LIAISON,
                (task, by, field) ->
                        task.asTeam(by, TODAY)
                                .requestHelp("gaj", "人手不足", field.filled("due", DUE)));
        way(
                TaskVerb.HELP_CLOSURE,
                with(acknowledged(), new HelpRequested(1, "rsj", "gaj", "人手不足", TODAY)),
                LIAISON,
                (task, by, field) -> task.asTeam(by, TODAY).closeHelp(1, field.text("note")));
        way(
                TaskVerb.INSTRUCTIONS,
                acknowledged(),
                LEADER,
                (task, by, field) ->
                        task.asLeader(by, TODAY)
                                .instruct(
                                        field.filled("to", "zjj"), "抓紧", field.filled("due", DUE)));
        way(
                TaskVerb.INSTRUCTION_CLOSURE,
                with(acknowledged(), new InstructionGiven(1, "rsj", "抓紧", null, TODAY)),
                LEADER,
                (task, by, field) -> task.asLeader(by, TODAY).close(1, field.text("note")));
    }

    private static void arranged() {
        way(
                TaskVerb.CLAUSES,
                with(acknowledged(), new ClausesNamed(List.of(), List.of("1"), TODAY)),
                OFFICE,
                (task, by, field) ->
                        task.asOffice(by, TODAY).nameClauses(field.many("clauses", "3")));
        way(
                TaskVerb.DELEGATIONS,
                acknowledged(),
                LIAISON,
                (task, by, field) -> {
                    String to = field.filled("to", "rsj.1");
                    return task.asDelegator(by, TODAY).delegate(to, to == null ? "王" : null, "汇总");
                });
        way(
                TaskVerb.DELEGATION_END,
                with(acknowledged(), new Delegated(1, "rsj", null, "王", "汇总", TODAY)),
                LIAISON,
                (task, by, field) -> task.asDelegator(by, TODAY).end(1, field.text("note")));
        way(
                TaskVerb.HALT_WITHDRAWAL,
                with(acknowledged(), new HaltRequested(1, HaltKind.SUSPENSION, "汛期", TODAY)),
                LIAISON,
                (task, by, field) -> task.asHalter(by, TODAY).withdraw(1, field.text("note")));
        way(
                TaskVerb.INDICATORS,
                with(acknowledged(), new IndicatorsSet(List.of(CASES), TODAY)),
                OFFICE,
                (task, by, field) ->
                        task.asMeasurer(by, TODAY).set(field.many("indicators", WAGES)));
        way(
                TaskVerb.READINGS,
                with(inProgress(40), new IndicatorsSet(List.of(CASES), TODAY)),
                LIAISON,
                (task, by, field) ->
                        task.asMeasurer(by, TODAY).report(1, 5.0, field.text("words"), TODAY));
    }

    private static Indicator counted(String name, String unit) {
        return new Indicator(
                1,
                name,
                IndicatorKind.QUANTITATIVE,
                unit,
                null,
                0.0,
                null,
                IndicatorPeriod.MONTHLY);
    }

    private static void way(TaskVerb form, List<TaskEvent> given, Acting by, Bringing how) {
        WAYS.put(form, new Way(new ArrayList<>(given), by, how));
    }
}
