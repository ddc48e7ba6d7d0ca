package org.duban.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.rules.RealData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The UK government's own judgement of some 1,250 commitments, row by row. */
class BusinessPlansTests {

    private static final Map<String, Timeliness> STATUS =
            Map.of(
                    "Not due", Timeliness.NOT_DUE,
                    "On time", Timeliness.ON_TIME,
                    "Early", Timeliness.EARLY,
                    "Late", Timeliness.LATE,
                    "Overdue", Timeliness.OVERDUE,
                    "Ongoing", Timeliness.ONGOING,
                    "TBC", Timeliness.TO_BE_SET);

    @ParameterizedTest
    @CsvSource({
        "BusinessPlans_20120721_0000.csv, 2012-07-21, 1252, '', 1178 40 14 1 13 4 2",
        "BusinessPlans_20120801_2226.csv, 2012-08-01, 1253, 651, 1104 86 24 9 24 4 2"
    })
    void everyCommitmentIsJudgedAsTheGovernmentJudgedIt(
            String file, LocalDate today, int rows, String unjudged, String counts)
            throws IOException {
        List<Map<String, String>> plans = read(RealData.folder("uk-business-plans").resolve(file));
        Map<Timeliness, Integer> counted = new EnumMap<>(Timeliness.class);
        List<String> differing = new ArrayList<>();

        for (Map<String, String> row : plans) {
            Timeliness ours = judge(row, today);
            counted.merge(ours, 1, Integer::sum);
            if (ours != STATUS.get(row.get("end_status"))) {
                differing.add(row.get("subaction_id"));
            }
        }

        assertThat(plans).hasSize(rows);
        assertThat(differing).isEqualTo(unjudged.isEmpty() ? List.of() : List.of(unjudged));
        assertThat(inOrder(counted)).isEqualTo(counts);
    }

    /** Row 651 of August has no judgement in the source (NA); by the rule it is early. */
    private static String inOrder(Map<Timeliness, Integer> counted) {
        return String.join(
                " ",
                List.of(
                                Timeliness.NOT_DUE,
                                Timeliness.ON_TIME,
                                Timeliness.EARLY,
                                Timeliness.LATE,
                                Timeliness.OVERDUE,
                                Timeliness.ONGOING,
                                Timeliness.TO_BE_SET)
                        .stream()
                        .map(timeliness -> counted.getOrDefault(timeliness, 0).toString())
                        .toList());
    }

    private static Timeliness judge(Map<String, String> row, LocalDate today) {
        String scheduled = row.get("subaction_schedule_end_date");
        boolean ongoing = scheduled.equals("Ongoing");
        LocalDate due = ongoing || scheduled.equals("TBC") ? null : month(scheduled);
        return Deadlines.timeliness(
                ongoing, due, DuePrecision.MONTH, actual(row.get("act_end")), today);
    }

    private static LocalDate month(String text) {
        String digits = text.replaceAll("\\D", "");
        String year = digits.length() == 2 ? "20" + digits : digits;
        return YearMonth.parse(
                        text.substring(0, 3) + " " + year,
                        DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH))
                .atDay(1);
    }

    private static LocalDate actual(String text) {
        if (text.equals("NA")) {
            return null;
        }
        return text.contains("/")
                ? LocalDate.parse(text, DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH))
                : LocalDate.parse(text);
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        String text = Files.readString(file, Charset.forName("x-MacRoman"));
        List<List<String>> records = Csv.records(text);
        List<String> names = records.getFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> fields : records.subList(1, records.size())) {
            assertThat(fields).hasSameSizeAs(names);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.putIfAbsent(names.get(i), fields.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
