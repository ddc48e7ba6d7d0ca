package org.duban.task.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.duban.events.DueOffset;
import org.duban.events.DueOffset.Anchor;
import org.duban.events.DueOffset.Unit;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuePhrasesTests {

    private static final Span YEAR =
            new Span(LocalDate.parse("2018-01-01"), LocalDate.parse("2018-12-31"));
    private static final Span FROM_JULY =
            new Span(LocalDate.parse("2018-07-01"), LocalDate.parse("2019-06-30"));

    @ParameterizedTest
    @CsvSource({
        "9月15日前, 2018-09-15",
        "9月15日, 2018-09-15",
        "2018年9月15日前完成, 2018-09-15",
        "2018-09-15, 2018-09-15",
        "2018/9/5, 2018-09-05",
        "2018.12.31前, 2018-12-31",
        "九月十五日前, 2018-09-15",
        "二〇一八年十二月三十一日, 2018-12-31",
        "９月１５日前, 2018-09-15",
        "十月中旬, 2018-10-20",
        "7月上旬, 2018-07-10",
        "确保10月1号前完成, 2018-10-01",
        "15 September 2018, 2018-09-15",
        "31/07/2012, 2012-07-31"
    })
    void aDayIsThatDay(String phrase, LocalDate due) {
        assertThat(read(phrase)).isEqualTo(DuePhrase.day(due));
    }

    @ParameterizedTest
    @CsvSource({
        "6月底前, 2018-06-30",
        "6月底, 2018-06-30",
        "6 月 底 前, 2018-06-30",
        "六月底前完成, 2018-06-30",
        "10月份, 2018-10-31",
        "2018年9月, 2018-09-30",
        "2018-09, 2018-09-30",
        "2018.8, 2018-08-31",
        "8月下旬, 2018-08-31",
        "上半年, 2018-06-30",
        "下半年, 2018-12-31",
        "2019年上半年, 2019-06-30",
        "一季度, 2018-03-31",
        "第三季度, 2018-09-30",
        "二季度末前, 2018-06-30",
        "Jul 2012, 2012-07-31",
        "Jul-12, 2012-07-31",
        "by end of June 2018, 2018-06-30",
        "Q3 2018, 2018-09-30"
    })
    void aMonthIsItsLastDay(String phrase, LocalDate due) {
        assertThat(read(phrase)).isEqualTo(DuePhrase.month(due));
    }

    @ParameterizedTest
    @CsvSource({
        "4月-6月, 2018-04-01, 2018-06-30",
        "4月至6月底, 2018-04-01, 2018-06-30",
        "3—5月, 2018-03-01, 2018-05-31",
        "2018年11月-2019年2月, 2018-11-01, 2019-02-28",
        "11月-2月, 2018-11-01, 2019-02-28"
    })
    void aSpanOfMonthsBeginsAndEnds(String phrase, LocalDate from, LocalDate due) {
        assertThat(read(phrase)).isEqualTo(DuePhrase.month(due).from(from));
    }

    @Test
    void aSpanOfDaysBeginsAndEnds() {
        DuePhrase tenDays =
                DuePhrase.day(LocalDate.parse("2018-09-15")).from(LocalDate.parse("2018-09-05"));

        assertThat(read("9月5日至9月15日")).isEqualTo(tenDays);
        assertThat(read("9月5日-15日")).isEqualTo(tenDays);
    }

    @ParameterizedTest
    @CsvSource({
        "全年, YEAR_END, 2018-12-31",
        "年底前, YEAR_END, 2018-12-31",
        "年内完成, YEAR_END, 2018-12-31",
        "2019年底前, YEAR_END, 2019-12-31",
        "2018年, YEAR_END, 2018-12-31",
        "year end, YEAR_END, 2018-12-31",
        "每季度末, QUARTERLY, 2018-12-31",
        "按季度推进, QUARTERLY, 2018-12-31",
        "每月底, MONTHLY, 2018-12-31",
        "每月5日前, MONTHLY, 2018-12-31",
        "长期坚持, ONGOING,",
        "常态化推进, ONGOING,",
        "持续推进, ONGOING,",
        "Ongoing, ONGOING,",
        "会议召开后10个工作日内, RELATIVE,"
    })
    void somePhrasesSayHowADeadlineComesAbout(String phrase, TaskKind kind, LocalDate due) {
        assertThat(read(phrase)).isEqualTo(DuePhrase.of(kind, due));
    }

    @ParameterizedTest
    @CsvSource({
        "印发后10个工作日内, ASSIGNMENT, , 10, WORKING_DAY",
        "自方案印发之日起三十日内, ASSIGNMENT, , 30, DAY",
        "任务下达后2周内, ASSIGNMENT, , 14, DAY",
        "签收后 15 个工作日, ACKNOWLEDGEMENT, , 15, WORKING_DAY",
        "收到通知之日起3个月内, ACKNOWLEDGEMENT, , 3, MONTH",
        "9月1日起20日内, DATE, 2018-09-01, 20, DAY"
    })
    void aRelativePhraseSaysFromWhenAndHowLong(
            String phrase, Anchor anchor, LocalDate from, int amount, Unit unit) {
        assertThat(read(phrase))
                .isEqualTo(DuePhrase.relative(new DueOffset(anchor, from, amount, unit)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "待定", "TBC", "NA", "-", "—", "/", "无"})
    void nothingSaidIsToBeSet(String phrase) {
        assertThat(read(phrase)).isEqualTo(DuePhrase.TO_BE_SET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "尽快",
                "13月底前",
                "6月31日前",
                "6月底前完成方案，12月底前总结",
                "每半年",
                "03/04/2018",
                "Started",
                "2018-13-01",
                "前",
                "完成"
            })
    void whatIsNotCertainIsNotUnderstood(String phrase) {
        assertThat(DuePhrases.read(phrase, YEAR)).isEmpty();
    }

    @Test
    void aDateWithoutAYearIsTheFirstOneOfTheProgramme() {
        assertThat(DuePhrases.read("9月底前", FROM_JULY))
                .contains(DuePhrase.month(LocalDate.parse("2018-09-30")));
        assertThat(DuePhrases.read("3月15日前", FROM_JULY))
                .contains(DuePhrase.day(LocalDate.parse("2019-03-15")));
        assertThat(DuePhrases.read("2月", FROM_JULY))
                .contains(DuePhrase.month(LocalDate.parse("2019-02-28")));
    }

    @Test
    void aMonthAsABeginningIsItsFirstDay() {
        assertThat(read("9月").begins()).isEqualTo(LocalDate.parse("2018-09-01"));
        assertThat(read("9月15日").begins()).isEqualTo(LocalDate.parse("2018-09-15"));
        assertThat(read("9月").precision()).isEqualTo(DuePrecision.MONTH);
    }

    private static DuePhrase read(String phrase) {
        return DuePhrases.read(phrase, YEAR).orElseThrow();
    }
}
