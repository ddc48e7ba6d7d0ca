package org.duban.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.events.CalendarEvent;
import org.duban.events.ClauseEvent;
import org.duban.events.DepartmentEvent;
import org.duban.events.MeasureEvent;
import org.duban.events.ProgrammeEvent;
import org.duban.events.RulesEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TemplateEvent;
import org.duban.events.WireNames;
import org.duban.journal.JournalRule;
import org.duban.journal.door.DoorRule;
import org.duban.journal.door.Texts;
import org.duban.journal.files.FileRule;
import org.duban.journal.ruleset.RulesRule;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.rules.refusal.Rule;
import org.duban.task.breakdown.Problem;
import org.duban.task.calendar.CalendarRule;
import org.duban.task.clause.ClauseRule;
import org.duban.task.department.DepartmentRule;
import org.duban.task.fillin.FillInRule;
import org.duban.task.group.GroupRule;
import org.duban.task.imports.ImportRule;
import org.duban.task.ledger.LedgerRule;
import org.duban.task.measure.MeasureRule;
import org.duban.task.plan.PlanRule;
import org.duban.task.programme.ProgrammeRule;
import org.duban.task.register.RegisterRule;
import org.duban.task.sheet.SheetRule;
import org.duban.task.task.FormField;
import org.duban.task.task.Forms;
import org.duban.task.task.TaskRule;
import org.duban.task.task.TaskStatus;
import org.duban.task.template.TemplateRule;
import org.duban.task.view.ViewRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal can be told, and every event said, in both languages. */
class TextsTests {

    private static final Texts TEXTS =
            new Texts(List.of("task-service-texts", "task-service-problems", "journal-problems"));

    private static final List<Class<?>> TOLD =
            List.of(
                    TaskEvent.class,
                    CalendarEvent.class,
                    RulesEvent.class,
                    ProgrammeEvent.class,
                    DepartmentEvent.class,
                    ClauseEvent.class,
                    TemplateEvent.class,
                    MeasureEvent.class);

    static Stream<Rule> rules() {
        return Stream.of(
                        ProgrammeRule.values(),
                        DepartmentRule.values(),
                        TaskRule.values(),
                        CalendarRule.values(),
                        org.duban.journal.calendar.CalendarRule.values(),
                        RulesRule.values(),
                        ClauseRule.values(),
                        RegisterRule.values(),
                        PlanRule.values(),
                        MeasureRule.values(),
                        LedgerRule.values(),
                        SheetRule.values(),
                        ImportRule.values(),
                        GroupRule.values(),
                        TemplateRule.values(),
                        ViewRule.values(),
                        FillInRule.values(),
                        JournalRule.values(),
                        DoorRule.values(),
                        FileRule.values())
                .flatMap(Stream::of);
    }

    static Stream<String> events() {
        return WireNames.all().entrySet().stream()
                .filter(
                        event ->
                                TOLD.stream().anyMatch(of -> of.isAssignableFrom(event.getValue())))
                .map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRefusalHasATitleAndADetail(Rule rule) {
        knows(rule.slug() + ".title");
        knows(rule.slug() + ".detail");
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventCanBeSaid(String event) {
        knows("history." + event);
    }

    @ParameterizedTest
    @EnumSource
    void everythingWrongWithAnImportedLineCanBeTold(Problem.Code code) {
        assertThat(
                        code == Problem.Code.RULE_BROKEN
                                || TEXTS.knows(Locale.ROOT, "import.problem." + code))
                .isTrue();
        assertThat(
                        code == Problem.Code.RULE_BROKEN
                                || TEXTS.knows(Locale.ENGLISH, "import.problem." + code))
                .isTrue();
    }

    static Stream<String> words() {
        return Stream.of(
                        Light.values(), TaskStatus.values(), TaskKind.values(), Timeliness.values())
                .flatMap(Stream::of)
                .map(TextsTests::wordOf);
    }

    private static String wordOf(Enum<?> value) {
        String of =
                value instanceof TaskStatus ? "status" : value.getDeclaringClass().getSimpleName();
        return of.replace("TaskKind", "kind").toLowerCase(Locale.ROOT) + "." + value.name();
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordOfAnExportedLedgerIsKnown(String word) {
        knows(word);
    }

    static Stream<String> ruledForms() {
        return Forms.catalogue().entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(TextsTests::isRuled))
                .map(each -> each.getKey().slug());
    }

    @ParameterizedTest
    @MethodSource("ruledForms")
    void everyFormThatCanBeRuledOnHasAName(String form) {
        knows("form-name." + form);
    }

    static Stream<String> ruledFields() {
        return Forms.catalogue().values().stream()
                .flatMap(List::stream)
                .filter(TextsTests::isRuled)
                .map(FormField::name)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("ruledFields")
    void everyFieldThatCanBeRuledOnHasAName(String field) {
        knows("field-name." + field);
    }

    private static boolean isRuled(FormField field) {
        return !field.modes().isEmpty();
    }

    private static void knows(String key) {
        assertThat(TEXTS.knows(Locale.ROOT, key)).as("%s in Chinese", key).isTrue();
        assertThat(TEXTS.knows(Locale.ENGLISH, key)).as("%s in English", key).isTrue();
    }
}
