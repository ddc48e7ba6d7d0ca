package org.duban.task.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.duban.events.ExtensionReason;
import org.duban.events.FileRef;
import org.duban.events.HaltEvent.HaltKind;
import org.duban.events.JudgementEvent.Confidence;
import org.duban.events.JudgementEvent.ShownLight;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskHandedOver;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Every verb of a task with numbers, words and dates as they fall, now and then impossible ones.
 */
final class DicedVerbs {

    private static final FileRef FILE = new FileRef("f", "台账.pdf", 1, "application/pdf", "00");

    private static final Reckoning RECKONING =
            new Reckoning(WorkingDayCalendar.stateCouncil(), LocalDate.of(2019, 12, 31));

    private final Task task;
    private final LocalDate day;
    private final Random dice;
    private final DicedPlans plans;

    DicedVerbs(Task task, LocalDate day, long dice) {
        this.task = task;
        this.day = day;
        this.dice = new Random(dice);
        this.plans = new DicedPlans(this.dice, day);
    }

    /** What comes of it; null for a verb that leaves no event. */
    @Nullable TaskEvent asked(TaskVerb verb, Acting by) {
        LeadDesk lead = task.asLead(by, day);
        OfficeDesk office = task.asOffice(by, day);
        TeamDesk team = task.asTeam(by, day);
        LeaderDesk leader = task.asLeader(by, day);
        JudgementDesk judge = task.asJudge(by, day);
        DelegationDesk delegator = task.asDelegator(by, day);
        return switch (verb) {
            case REDRAFTING -> office.redraft(plans.again(task));
            case ASSIGNMENT -> office.assign(RECKONING, perhaps(soon()));
            case ACKNOWLEDGEMENT -> lead.acknowledge(RECKONING, perhaps(soon()));
            case REFUSAL -> lead.refuse(words());
            case PROGRESS_UPDATES ->
                    lead.postProgress(
                            percent(),
                            words(),
                            perhaps(words()),
                            perhaps(words()),
                            perhaps(words()),
                            perhaps(day.plusDays(dice.nextInt(90))),
                            files(),
                            parts());
            case MILESTONES -> lead.meetMilestone(1 + dice.nextInt(5), past(), files());
            case EXTENSION_REQUESTS -> lead.requestExtension(later(), any(reasons()), words());
            case EXTENSION_DECISION ->
                    office.decideExtension(
                            one(numbers(Extension::n, task.extensions().all())),
                            dice.nextBoolean(),
                            perhaps(words()),
                            plans.wished(task));
            case COMPLETION_CLAIM -> lead.claimCompletion(past(), words(), files());
            case CLOSURE -> office.close(perhaps(words()));
            case RETURNS -> office.returnForRedo(words());
            case REOPENING -> office.reopen(words());
            case SUSPENSION -> office.suspend(words());
            case RESUMPTION -> office.resume(words());
            case TERMINATION -> office.terminate(words());
            case LEAD -> office.giveTo(plans.department(), words(), perhaps(soon()));
            case REVISIONS -> office.revise(plans.revision(task), words());
            case EVIDENCE -> {
                team.requireRoomForEvidence();
                yield null;
            }
            case NIL_UPDATES -> lead.postNil(words());
            case PARTS -> team.postPart(percent(), words(), perhaps(words()), files());
            case HELP_REQUESTS ->
                    team.requestHelp(
                            plans.department(),
                            words(),
                            perhaps(day.plusDays(dice.nextInt(22) - 2)));
            case HELP_ANSWER -> team.answerHelp(request(), words());
            case HELP_CLOSURE -> team.closeHelp(request(), perhaps(words()));
            case QUESTIONS -> team.ask(words());
            case ANSWERS ->
                    team.answer(dice.nextInt(task.collaboration().talk().questions() + 2), words());
            case INSTRUCTIONS ->
                    leader.instruct(
                            perhaps(plans.department()),
                            words(),
                            perhaps(day.plusDays(dice.nextInt(22) - 2)));
            case INSTRUCTION_ANSWER -> leader.answer(instruction(), words());
            case INSTRUCTION_CLOSURE -> leader.close(instruction(), perhaps(words()));
            case CLAUSES -> office.nameClauses(clauses());
            case SUBTASKS -> {
                int n = subtask();
                yield task.asPlanner(by, day).add(n, plans.below(task, n));
            }
            case DELEGATIONS -> {
                boolean below = dice.nextInt(4) == 0;
                boolean clear = dice.nextInt(12) > 0;
                yield delegator.delegate(
                        below == clear ? plans.department() + ".1" : null,
                        below ? null : "某 " + dice.nextInt(60),
                        words());
            }
            case DELEGATION_END ->
                    delegator.end(
                            one(numbers(Delegation::n, task.arrangements().delegations().open())),
                            perhaps(words()));
            case HALT_REQUESTS ->
                    task.asHalter(by, day).request(any(List.of(HaltKind.values())), words());
            case HALT_WITHDRAWAL -> task.asHalter(by, day).withdraw(halt(), perhaps(words()));
            case HALT_DECISION ->
                    task.asHalter(by, day).decide(halt(), dice.nextBoolean(), words());
            case LIGHT_OVERRIDES ->
                    judge.override(
                            any(List.of(ShownLight.values())),
                            words(),
                            day.plusDays(dice.nextInt(100) - 3));
            case LIGHT_OVERRIDE_LIFTING -> judge.lift(words());
            case CONFIDENCE -> judge.state(any(List.of(Confidence.values())), words());
            case INDICATORS -> task.asMeasurer(by, day).set(plans.indicators());
            case READINGS ->
                    task.asMeasurer(by, day)
                            .report(
                                    1 + dice.nextInt(4),
                                    perhaps(100.0 * dice.nextInt(9)),
                                    words(),
                                    past());
            case READERS -> task.asCopier(by, day).name(readers());
        };
    }

    /** A department that is no more; nobody asks for that, the system sees to it. */
    TaskHandedOver handedOver() {
        return task.handOver(plans.department(), plans.department(), "合并", day);
    }

    private int subtask() {
        return dice.nextInt(12) == 0 ? 51 : task.arrangements().subtasks() + 1;
    }

    private int percent() {
        return dice.nextInt(6) == 0 ? 100 : dice.nextInt(101);
    }

    private String words() {
        return dice.nextInt(20) == 0 ? " " : "话 " + dice.nextInt(1000);
    }

    private LocalDate past() {
        return day.minusDays(dice.nextInt(12) - 1);
    }

    private LocalDate soon() {
        return day.plusDays(dice.nextInt(14) - 2);
    }

    private LocalDate later() {
        LocalDate due = task.dates().currentDue();
        return (due == null ? day : due).plusDays(dice.nextInt(60) - 3);
    }

    private List<FileRef> files() {
        return dice.nextInt(3) == 0 ? List.of() : List.of(FILE);
    }

    private List<String> parts() {
        List<String> fresh =
                task.collaboration().parts().all().stream().map(Part::department).toList();
        return dice.nextInt(3) == 0 ? fresh : List.of();
    }

    private List<String> clauses() {
        return IntStream.range(0, dice.nextInt(26)).mapToObj(_ -> "1." + dice.nextInt(60)).toList();
    }

    private List<String> readers() {
        return dice.nextInt(12) == 0
                ? IntStream.range(0, 21).mapToObj(n -> "r" + n).toList()
                : IntStream.range(0, dice.nextInt(4)).mapToObj(_ -> plans.department()).toList();
    }

    private int request() {
        return one(numbers(HelpRequest::n, task.collaboration().help().open()));
    }

    private int halt() {
        return one(numbers(Halt::n, task.arrangements().halts().all()));
    }

    private int instruction() {
        return one(numbers(Instruction::n, task.collaboration().instructions().open()));
    }

    private static List<ExtensionReason> reasons() {
        return List.of(ExtensionReason.values());
    }

    private static <T> List<Integer> numbers(
            java.util.function.ToIntFunction<T> number, List<T> all) {
        return all.stream().mapToInt(number).boxed().toList();
    }

    /** Mostly one of them, else one that may have been or was never. */
    private int one(List<Integer> numbers) {
        List<Integer> more = new ArrayList<>(numbers);
        return more.isEmpty() || dice.nextInt(6) == 0 ? dice.nextInt(8) : any(more);
    }

    private <T> T any(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }

    private <T> @Nullable T perhaps(T something) {
        return dice.nextInt(3) == 0 ? null : something;
    }
}
