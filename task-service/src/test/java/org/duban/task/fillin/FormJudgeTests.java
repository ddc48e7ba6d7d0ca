package org.duban.task.fillin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.fillin.GivenForms.FORTY;
import static org.duban.task.fillin.GivenForms.NOTHING;
import static org.duban.task.fillin.GivenForms.START;
import static org.duban.task.fillin.GivenForms.TODAY;
import static org.duban.task.fillin.GivenForms.atWork;
import static org.duban.task.fillin.GivenForms.judge;
import static org.duban.task.fillin.GivenForms.line;
import static org.duban.task.fillin.GivenForms.lived;
import static org.duban.task.fillin.GivenForms.percent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent.TaskAssigned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormJudgeTests {

    private static final String TASK = "p.A5-02";

    @Test
    void aFilledInRowWouldBePosted() {
        FillInRow row = judge(atWork("rsj")).judge(line(12, TASK, "4", FORTY));

        assertThat(row.outcome()).isEqualTo(FillInOutcome.NEW);
        assertThat(row.faults()).isEmpty();
        assertThat(row.percentBefore()).isEqualTo(30);
        assertThat(row.serial()).as("of the task, not of the cell").isEqualTo("A5-02");
    }

    @Test
    void aRowNobodyFilledInIsNoFault() {
        FormJudge judge = judge(atWork("rsj"));

        assertThat(judge.judge(line(12, TASK, "3", NOTHING)).outcome())
                .isEqualTo(FillInOutcome.EMPTY);
        assertThat(judge.judge(line(13, "", "", NOTHING)).outcome()).isEqualTo(FillInOutcome.EMPTY);
    }

    @Test
    void aTaskThatOthersLeadIsUnknownEvenWhereItIsSupported() {
        FillInRow supported = judge(atWork("czj")).judge(line(12, TASK, "4", FORTY));
        FillInRow nowhere = judge().judge(line(12, "p.A9-99", "4", FORTY));

        assertThat(codes(supported)).containsExactly("TASK_UNKNOWN").isEqualTo(codes(nowhere));
        assertThat(supported.known()).isFalse();
        assertThat(supported.title()).as("nothing of it is told").isEqualTo("改过的任务");
        assertThat(supported.percentBefore()).isZero();
    }

    @Test
    void aRowThatSomebodyAddedHasNoTask() {
        assertThat(codes(judge().judge(line(12, "", "", FORTY)))).containsExactly("ROW_ADDED");
    }

    @Test
    void aTaskHasOneRow() {
        FormJudge judge = judge(atWork("rsj"));
        judge.judge(line(11, TASK, "4", NOTHING));

        assertThat(codes(judge.judge(line(12, TASK, "4", FORTY)))).isEmpty();
        FillInRow second = judge.judge(line(13, TASK, "4", FORTY));
        assertThat(codes(second)).containsExactly("TASK_TWICE");
        assertThat(second.faults().getFirst().facts()).isEqualTo(Map.of("line", 12));
    }

    @Test
    void whatIsNotAtWorkSaysSoWhateverElseIsWrong() {
        FillInRow suspended =
                judge(lived("rsj", new TaskAssigned(START), new TaskSuspended("汛期", TODAY)))
                        .judge(line(12, TASK, "1", percent("many")));

        assertThat(codes(suspended)).containsExactly("TASK_NOT_AT_WORK");
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        assertThat(codes(judge(atWork("rsj")).judge(line(12, TASK, "3", FORTY))))
                .containsExactly("CHANGED_MEANWHILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "", "x", "0", "-1", "4.0", "99999999999999999999"})
    void aRevisionThatNoFormHadIsNotBelieved(String revision) {
        assertThat(codes(judge(atWork("rsj")).judge(line(12, TASK, revision, FORTY))))
                .containsExactly("REVISION_UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "'',PERCENT_MISSING",
        "many,PERCENT_NOT_A_NUMBER",
        "0.6,PERCENT_NOT_A_NUMBER",
        "1e2,PERCENT_NOT_A_NUMBER",
        "101,PERCENT_OUT_OF_RANGE",
        "-1,PERCENT_OUT_OF_RANGE",
        "9999999999,PERCENT_NOT_A_NUMBER",
        "100,EVIDENCE_NEEDED",
        "29,REASON_MISSING",
    })
    void aPercentageThatCannotBePostedSaysWhy(String percent, String code) {
        assertThat(codes(judge(atWork("rsj")).judge(line(12, TASK, "4", percent(percent)))))
                .containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "60%", " 60 % ", "６０", "６０％", "60.0"})
    void aPercentageIsReadAsPeopleWriteIt(String percent) {
        assertThat(Objects.requireNonNull(FillInUpdate.of(percent(percent)).update()).percent())
                .isEqualTo(60);
    }

    @Test
    void whoGivesAReasonMayGoBack() {
        FillInEntry back = new FillInEntry("10", "复核", "", "", "", "口径调整");

        assertThat(judge(atWork("rsj")).judge(line(12, TASK, "4", back)).outcome())
                .isEqualTo(FillInOutcome.NEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-10-05",
                "2018/10/5",
                "2018.10.5",
                "2018年10月5日",
                "2018-10-05 00:00:00",
                "２０１８－１０－０５"
            })
    void aDayIsReadAsPeopleWriteIt(String day) {
        FillInEntry entry = new FillInEntry("40", "x", "", "", day, "");

        assertThat(Objects.requireNonNull(FillInUpdate.of(entry).update()).forecast())
                .isEqualTo(LocalDate.of(2018, 10, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"43378", "10月底", "2018-02-30", "soon", "5/10/2018"})
    void whatMayBeAnyDayIsNone(String day) {
        FillInEntry entry = new FillInEntry("40", "x", "", "", day, "");

        assertThat(FillInUpdate.of(entry).faults())
                .extracting(Fault::code)
                .containsExactly("FORECAST_NOT_A_DATE");
    }

    @Test
    void everythingWrongWithTheCellsIsToldAtOnce() {
        FillInEntry wrong = new FillInEntry("x", "", "长".repeat(4001), "", "y", "z".repeat(1001));
        FillInRow row = judge(atWork("rsj")).judge(line(12, TASK, "3", wrong));

        assertThat(row.faults())
                .extracting(Fault::column)
                .containsExactly(
                        null,
                        FormColumn.PERCENT,
                        FormColumn.FORECAST,
                        FormColumn.DONE,
                        FormColumn.PROBLEMS,
                        FormColumn.REASON);
    }

    private static List<String> codes(FillInRow row) {
        return row.faults().stream().map(Fault::code).toList();
    }
}
