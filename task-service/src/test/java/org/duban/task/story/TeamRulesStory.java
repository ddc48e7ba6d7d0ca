package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.TaskRule.HELP_ALREADY_ANSWERED;
import static org.duban.task.task.TaskRule.HELP_DUE_IN_THE_PAST;
import static org.duban.task.task.TaskRule.HELP_FROM_ONESELF;
import static org.duban.task.task.TaskRule.HELP_REQUEST_ALREADY_CLOSED;
import static org.duban.task.task.TaskRule.HELP_REQUEST_UNKNOWN;
import static org.duban.task.task.TaskRule.INSTRUCTION_ALREADY_CLOSED;
import static org.duban.task.task.TaskRule.INSTRUCTION_DUE_IN_THE_PAST;
import static org.duban.task.task.TaskRule.INSTRUCTION_OPEN;
import static org.duban.task.task.TaskRule.INSTRUCTION_UNKNOWN;
import static org.duban.task.task.TaskRule.NO_NEW_PART;
import static org.duban.task.task.TaskRule.ONLY_ASKED_DEPARTMENT_ANSWERS;
import static org.duban.task.task.TaskRule.ONLY_ASKER_CLOSES;
import static org.duban.task.task.TaskRule.ONLY_INSTRUCTED_DEPARTMENT_ANSWERS;
import static org.duban.task.task.TaskRule.ONLY_LEADERS_AND_OFFICE_CLOSE;
import static org.duban.task.task.TaskRule.ONLY_LEADERS_INSTRUCT;
import static org.duban.task.task.TaskRule.ONLY_PARTICIPANTS_SPEAK;
import static org.duban.task.task.TaskRule.ONLY_SUPPORTERS_CONTRIBUTE;
import static org.duban.task.task.TaskRule.ONLY_TEAM_ACTS;
import static org.duban.task.task.TaskRule.QUESTION_UNKNOWN;
import static org.duban.task.task.TaskRule.TOO_MANY_HELP_REQUESTS;
import static org.duban.task.task.TaskRule.TOO_MANY_INSTRUCTIONS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule about working together is refused by name and leaves the task as it was. */
class TeamRulesStory extends RunningService {

    private static final String LEADER = "leader";

    /** Something that was posted before, by whom. */
    private record Posted(String who, String verb, Map<String, ?> body) {}

    /** What is refused, after what was posted before. */
    private record No(
            TaskRule rule, List<Posted> before, String who, String verb, Map<String, ?> body) {}

    private static final Map<String, String> ANSWER = Map.of("answer", "已提供");
    private static final Map<String, String> WORDS = Map.of("text", "何时完成？");
    private static final Posted ASKED = new Posted(SUPPORTER, "/help-requests", help("jyj"));
    private static final Posted ANSWERED = new Posted(STRANGER, "/help-requests/1/answer", ANSWER);
    private static final Posted CLOSED =
            new Posted(SUPPORTER, "/help-requests/1/closure", Map.of());
    private static final Posted INSTRUCTED = new Posted(LEADER, "/instructions", WORDS);
    private static final Posted TO_OTHER =
            new Posted(LEADER, "/instructions", Map.of("to", "jyj", "text", "配合"));
    private static final Posted SETTLED = new Posted(LEADER, "/instructions/1/closure", Map.of());

    private static final List<No> NOES =
            List.of(
                    no(ONLY_TEAM_ACTS, OFFICE, "/help-requests", help("jyj")),
                    no(HELP_FROM_ONESELF, LEAD, "/help-requests", help("rsj")),
                    no(
                            HELP_DUE_IN_THE_PAST,
                            LEAD,
                            "/help-requests",
                            Map.of("to", "jyj", "problem", "x", "due", "2018-09-02")),
                    no(
                            TOO_MANY_HELP_REQUESTS,
                            IntStream.range(0, 10).mapToObj(n -> ASKED).toList(),
                            SUPPORTER,
                            "/help-requests",
                            help("jyj")),
                    no(
                            ONLY_ASKED_DEPARTMENT_ANSWERS,
                            List.of(ASKED),
                            LEAD,
                            "/help-requests/1/answer",
                            ANSWER),
                    no(
                            HELP_ALREADY_ANSWERED,
                            List.of(ASKED, ANSWERED),
                            STRANGER,
                            "/help-requests/1/answer",
                            ANSWER),
                    no(
                            ONLY_ASKER_CLOSES,
                            List.of(new Posted(LEAD, "/help-requests", help("jyj"))),
                            SUPPORTER,
                            "/help-requests/1/closure",
                            Map.of()),
                    no(
                            HELP_REQUEST_ALREADY_CLOSED,
                            List.of(ASKED, CLOSED),
                            SUPPORTER,
                            "/help-requests/1/closure",
                            Map.of()),
                    no(HELP_REQUEST_UNKNOWN, LEAD, "/help-requests/9/closure", Map.of()),
                    no(ONLY_SUPPORTERS_CONTRIBUTE, LEAD, "/parts", part(10)),
                    no(
                            NO_NEW_PART,
                            LEAD,
                            "/progress-updates",
                            Map.of("percent", 50, "done", "汇总", "parts", List.of("czj"))),
                    no(ONLY_PARTICIPANTS_SPEAK, LEADER, "/questions", WORDS),
                    no(QUESTION_UNKNOWN, LEAD, "/questions/1/answers", WORDS),
                    no(ONLY_LEADERS_INSTRUCT, OFFICE, "/instructions", WORDS),
                    no(
                            INSTRUCTION_DUE_IN_THE_PAST,
                            LEADER,
                            "/instructions",
                            Map.of("text", "抓紧", "due", "2018-09-02")),
                    no(
                            TOO_MANY_INSTRUCTIONS,
                            IntStream.range(0, 10).mapToObj(n -> INSTRUCTED).toList(),
                            LEADER,
                            "/instructions",
                            WORDS),
                    no(
                            ONLY_INSTRUCTED_DEPARTMENT_ANSWERS,
                            List.of(INSTRUCTED, TO_OTHER),
                            STRANGER,
                            "/instructions/1/answer",
                            ANSWER),
                    no(
                            ONLY_LEADERS_AND_OFFICE_CLOSE,
                            List.of(INSTRUCTED),
                            LEAD,
                            "/instructions/1/closure",
                            Map.of()),
                    no(
                            INSTRUCTION_ALREADY_CLOSED,
                            List.of(INSTRUCTED, SETTLED),
                            LEAD,
                            "/instructions/1/answer",
                            ANSWER),
                    no(INSTRUCTION_UNKNOWN, LEADER, "/instructions/1/closure", Map.of()));

    /** The rules that are told here. */
    static final Set<TaskRule> TOLD =
            Stream.concat(NOES.stream().map(No::rule), Stream.of(INSTRUCTION_OPEN))
                    .collect(Collectors.toUnmodifiableSet());

    static Stream<Arguments> noes() {
        return NOES.stream().map(no -> Arguments.of(no.rule().name(), no));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noes")
    void aTaskSaysNoByNameAndStaysAsItWas(String name, Object aNo) {
        No no = (No) aNo;
        String path = begun("A1-team-no-" + NOES.indexOf(no));
        no.before().forEach(one -> as(one.who()).post(path + one.verb(), one.body()).expect(200));
        List<String> before = state(path);

        refusedInBothLanguages(
                who -> who.post(path + no.verb(), no.body()),
                as(no.who()),
                status(no.rule()),
                no.rule().slug());
        assertThat(state(path)).isEqualTo(before);
    }

    @Test
    void aTaskWithAnOpenInstructionIsNotStruckOff() {
        String path = claimed("A1-team-instructed");
        as(LEADER).post(path + "/instructions", WORDS).expect(200);
        List<String> before = state(path);

        refusedInBothLanguages(
                who -> who.post(path + "/closure", Map.of()),
                as(OFFICE),
                409,
                INSTRUCTION_OPEN.slug());
        assertThat(state(path)).isEqualTo(before);
        as(OFFICE).post(path + "/instructions/1/closure", Map.of()).expect(200);
        as(OFFICE).post(path + "/closure", Map.of()).expect(200);
    }

    private static No no(TaskRule rule, String who, String verb, Map<String, ?> body) {
        return new No(rule, List.of(), who, verb, body);
    }

    private static No no(
            TaskRule rule, List<Posted> before, String who, String verb, Map<String, ?> body) {
        return new No(rule, before, who, verb, body);
    }

    private static int status(TaskRule rule) {
        return switch (rule.kind()) {
            case BROKEN -> 422;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
        };
    }

    private static Map<String, Object> help(String to) {
        return Map.of("to", to, "problem", "缺少用工数据");
    }

    private static Map<String, Object> part(int percent) {
        return Map.of("percent", percent, "text", "排查工地 20 个");
    }
}
