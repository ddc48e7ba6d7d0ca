package org.duban.rules.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.duban.rules.RealData;
import org.junit.jupiter.api.Test;

class AnnouncedYearsTests {

    private static final Pattern DAY =
            Pattern.compile(
                    "\"name\":\\s*\"([^\"]+)\",\\s*\"date\":\\s*\"([^\"]+)\",\\s*\"isOffDay\":\\s*(true|false)");

    @Test
    void readsYearsPapersDaysAndStretchesOfDays() {
        var years =
                AnnouncedYears.parse(
                        List.of(
                                "# comment",
                                "year 2018",
                                "paper http://www.gov.cn/x.htm",
                                "off 2018-10-01..2018-10-02 国庆节",
                                "work 2018-09-29 国庆节",
                                "",
                                "year 2027"));

        assertThat(years)
                .containsOnlyKeys(2018, 2027)
                .containsEntry(2027, List.of())
                .containsEntry(
                        2018,
                        List.of(
                                new RuledDay(LocalDate.of(2018, 10, 1), false, "国庆节"),
                                new RuledDay(LocalDate.of(2018, 10, 2), false, "国庆节"),
                                new RuledDay(LocalDate.of(2018, 9, 29), true, "国庆节")));
    }

    @Test
    void aLineItDoesNotKnowIsRefusedAsWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnnouncedYears.parse(List.of("year 2018", "free 2018-01-01 元旦")))
                .withMessageContaining("free 2018-01-01 元旦");
    }

    @Test
    void theReleasedTextHoldsEveryDayOfTheSource() {
        Path source = RealData.folder("holiday-cn");
        var released = AnnouncedYears.read("state-council.txt");

        assertThat(released.keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(2007, 2027).boxed().toList());
        released.forEach(
                (year, days) ->
                        assertThat(days)
                                .as("%d", year)
                                .containsExactlyInAnyOrderElementsOf(
                                        daysIn(source.resolve(year + ".json"))));
    }

    private static List<RuledDay> daysIn(Path json) {
        try {
            return DAY.matcher(Files.readString(json, UTF_8))
                    .results()
                    .map(
                            day ->
                                    new RuledDay(
                                            LocalDate.parse(day.group(2)),
                                            day.group(3).equals("false"),
                                            day.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
