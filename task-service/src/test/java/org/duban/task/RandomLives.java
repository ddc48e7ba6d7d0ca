package org.duban.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.duban.events.ExtensionReason;
import org.duban.events.FileRef;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.task.task.Acting;
import org.duban.task.task.Revision;
import org.duban.task.task.Task;
import org.duban.task.task.TaskVerb;
import org.jspecify.annotations.Nullable;

/** Tasks as they might go: whatever a task allows is done to it, sooner or later. */
public final class RandomLives {

    public static final List<String> AREAS = List.of("A1", "A2", "A3", "A4", "A5");
    public static final LocalDate START = LocalDate.of(2018, 6, 1);

    private static final FileRef FILE = new FileRef("f", "台账.pdf", 1, "application/pdf", "00");
    private static final List<String> NOUNS =
            List.of("工资支付", "职业技能", "劳模工匠", "安全生产", "职业病防治", "公共就业", "social insurance");
    private static final List<String> VERBS =
            List.of("保障", "培训", "提升", "整改", "扩面", "pilot", "专项行动");

    /** Something that happened to a task on a day. */
    public record Step(LocalDate day, TaskEvent event) {}

    private final Random random;
    private final String programme;
    private final List<String> departments;

    public RandomLives(long seed, String programme, List<String> departments) {
        this.random = new Random(seed);
        this.programme = programme;
        this.departments = departments;
    }

    /** A task with the serial number of this order, as it stands after some of its life. */
    public Task task(int number, int mostSteps) {
        Task task = null;
        for (Step step : life(number, mostSteps)) {
            task = task == null ? Task.born(id(number), step.event()) : task.after(step.event());
        }
        return java.util.Objects.requireNonNull(task);
    }

    public String id(int number) {
        return programme + "." + serial(number);
    }

    /** The life of a task: drafted, then whatever it allows, on days that never go back. */
    public List<Step> life(int number, int mostSteps) {
        LocalDate day = START.plusDays(random.nextInt(20));
        List<Step> life = new ArrayList<>();
        TaskDrafted drafted = Task.draft(drafted(number));
        life.add(new Step(day, drafted));
        Task task = Task.born(id(number), drafted);
        int steps = random.nextInt(mostSteps + 1);
        for (int i = 0; i < steps; i++) {
            day = day.plusDays(random.nextInt(12));
            TaskEvent event = next(task, day);
            life.add(new Step(day, event));
            task = task.after(event);
            if (!task.status().isOpen() && random.nextInt(3) > 0) {
                return life;
            }
            if (steps(task, office(), day).isEmpty() && steps(task, lead(task), day).isEmpty()) {
                return life;
            }
        }
        return life;
    }

    private TaskEvent next(Task task, LocalDate day) {
        while (true) {
            boolean byLead = random.nextInt(5) > 0;
            List<TaskVerb> allowed = steps(task, byLead ? lead(task) : office(), day);
            TaskVerb verb = allowed.isEmpty() ? null : allowed.get(random.nextInt(allowed.size()));
            boolean rarely =
                    verb == TaskVerb.TERMINATION
                            || verb == TaskVerb.SUSPENSION
                            || verb == TaskVerb.REFUSAL;
            if (verb != null && verb != TaskVerb.EVIDENCE && (!rarely || random.nextInt(4) == 0)) {
                return asked(verb, task, day);
            }
        }
    }

    /** What brings it on, besides what is talked about. */
    private static List<TaskVerb> steps(Task task, Acting acting, LocalDate day) {
        return task.allowed(acting, day).stream()
                .filter(verb -> verb.compareTo(TaskVerb.EVIDENCE) <= 0)
                .toList();
    }

    private TaskEvent asked(TaskVerb verb, Task task, LocalDate day) {
        var lead = task.asLead(lead(task), day);
        var office = task.asOffice(office(), day);
        LocalDate begun = task.begunOn() == null ? day : task.begunOn();
        LocalDate done = begun.isAfter(day) ? begun : day;
        return switch (verb) {
            case REDRAFTING -> office.redraft(drafted(number(task)));
            case ASSIGNMENT -> office.assign(null, signBy(task, day));
            case ACKNOWLEDGEMENT -> lead.acknowledge();
            case REFUSAL -> lead.refuse("不属本局职责");
            case PROGRESS_UPDATES ->
                    lead.postProgress(
                            random.nextInt(100), "第 " + day, null, null, "调整", null, List.of());
            case MILESTONES ->
                    task.milestones().all().stream()
                            .filter(step -> step.metOn() == null)
                            .findFirst()
                            .map(step -> (TaskEvent) lead.meetMilestone(step.n(), done, List.of()))
                            .orElseThrow();
            case EXTENSION_REQUESTS ->
                    lead.requestExtension(
                            task.dates().currentDue().plusDays(1 + random.nextInt(60)),
                            ExtensionReason.OTHER,
                            "y");
            case EXTENSION_DECISION ->
                    office.decideExtension(
                            task.extensions().all().getLast().n(), random.nextBoolean(), null);
            case COMPLETION_CLAIM -> lead.claimCompletion(done, "办结", List.of(FILE));
            case CLOSURE -> office.close(null);
            case RETURNS -> office.returnForRedo("重做");
            case REOPENING -> office.reopen("反弹");
            case SUSPENSION -> office.suspend("等待");
            case RESUMPTION -> office.resume("继续");
            case TERMINATION -> office.terminate("并入");
            case LEAD -> office.giveTo(other(task.team().lead()), "职责划分");
            case REVISIONS -> office.revise(revision(task), "调整");
            case EVIDENCE,
                    NIL_UPDATES,
                    PARTS,
                    HELP_REQUESTS,
                    HELP_ANSWER,
                    HELP_CLOSURE,
                    QUESTIONS,
                    ANSWERS,
                    INSTRUCTIONS,
                    INSTRUCTION_ANSWER,
                    INSTRUCTION_CLOSURE,
                    CLAUSES,
                    SUBTASKS,
                    DELEGATIONS,
                    DELEGATION_END,
                    HALT_REQUESTS,
                    HALT_WITHDRAWAL,
                    HALT_DECISION,
                    LIGHT_OVERRIDES,
                    LIGHT_OVERRIDE_LIFTING,
                    CONFIDENCE,
                    INDICATORS,
                    READINGS,
                    READERS ->
                    throw new IllegalArgumentException("no step of its life");
        };
    }

    private @Nullable LocalDate signBy(Task task, LocalDate day) {
        LocalDate due = task.dates().currentDue();
        LocalDate by = day.plusDays(random.nextInt(6));
        return random.nextBoolean() || (due != null && by.isAfter(due)) ? null : by;
    }

    private Revision revision(Task task) {
        List<String> others =
                departments.stream()
                        .filter(code -> !code.equals(task.team().lead()))
                        .filter(_ -> random.nextInt(departments.size()) < 2)
                        .toList();
        return new Revision(
                title() + "（" + task.revision() + "）",
                random.nextBoolean() ? null : AREAS.get(random.nextInt(AREAS.size())),
                others,
                null,
                "措施 " + task.revision(),
                null,
                null,
                null,
                null);
    }

    private String title() {
        return NOUNS.get(random.nextInt(NOUNS.size())) + VERBS.get(random.nextInt(VERBS.size()));
    }

    private TaskDrafted drafted(int number) {
        String lead = departments.get(random.nextInt(departments.size()));
        List<String> supporting =
                random.ints(random.nextInt(4), 0, departments.size())
                        .mapToObj(departments::get)
                        .filter(code -> !code.equals(lead))
                        .distinct()
                        .toList();
        int chance = random.nextInt(20);
        TaskKind kind =
                switch (chance) {
                    case 0, 1 -> TaskKind.ONGOING;
                    case 2 -> TaskKind.QUARTERLY;
                    case 3 -> TaskKind.MONTHLY;
                    default -> TaskKind.FIXED_DATE;
                };
        LocalDate due = chance == 1 ? null : START.plusDays(25 + random.nextInt(260));
        LocalDate start = random.nextInt(3) == 0 ? null : START;
        return new TaskDrafted(
                programme,
                serial(number),
                AREAS.get(number % AREAS.size()),
                title(),
                lead,
                supporting,
                kind,
                "目标",
                "措施",
                "进度",
                "考核",
                null,
                start,
                due,
                DuePrecision.DAY,
                due == null || chance > 4 ? List.of() : milestones(START, due));
    }

    private List<Milestone> milestones(LocalDate start, LocalDate due) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(
                        n -> {
                            long days = start.until(due, java.time.temporal.ChronoUnit.DAYS);
                            return new Milestone(
                                    n, "第 " + n + " 期", 25, start.plusDays(days * n / 4));
                        })
                .toList();
    }

    private String other(String department) {
        int at = departments.indexOf(department);
        return departments.get((at + 1) % departments.size());
    }

    private static Acting lead(Task task) {
        return new Acting(task.team().lead(), false, false, true);
    }

    private static Acting office() {
        return new Acting("office", true, false, false);
    }

    private static int number(Task task) {
        String serial = task.brief().serial();
        return Integer.parseInt(serial.substring(serial.indexOf('-') + 1));
    }

    private static String serial(int number) {
        return "%s-%05d".formatted(AREAS.get(number % AREAS.size()), number);
    }
}
