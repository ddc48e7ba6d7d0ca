package org.duban.system.plans;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One sub-action of a business plan as a scrape shows it. The files are in Mac Roman; due dates
 * name only a month; days are written in two ways.
 */
record PlannedAction(
        String id,
        String department,
        String departmentName,
        String priority,
        String text,
        String notes,
        String scheduledEnd,
        String actualStart,
        String actualEnd,
        String endStatus) {

    private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");
    private static final List<DateTimeFormatter> MONTHS =
            List.of(
                    DateTimeFormatter.ofPattern("MMM-yy", Locale.ENGLISH),
                    DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH));
    private static final List<DateTimeFormatter> DAYS =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH));

    static List<PlannedAction> read(Path file) throws IOException {
        List<PlannedAction> actions = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, MAC_ROMAN);
                CSVParser rows =
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(reader)) {
            for (CSVRecord row : rows) {
                actions.add(of(row));
            }
        }
        return actions;
    }

    private static PlannedAction of(CSVRecord row) {
        return new PlannedAction(
                row.get("subaction_id"),
                row.get("dept_abb"),
                row.get("dept_name"),
                row.get("priority_body"),
                row.get("subaction_body"),
                row.get("subaction_notes"),
                row.get("subaction_schedule_end_date"),
                row.get("act_start"),
                row.get("act_end"),
                row.get("end_status"));
    }

    boolean isOngoing() {
        return scheduledEnd.equals("Ongoing");
    }

    /** The last day of the month it is due in; empty for "Ongoing" and "TBC". */
    Optional<LocalDate> due() {
        for (DateTimeFormatter format : MONTHS) {
            try {
                return Optional.of(YearMonth.parse(scheduledEnd, format).atEndOfMonth());
            } catch (DateTimeParseException notSo) {
                // the other scrape writes it in the other way
            }
        }
        return Optional.empty();
    }

    Optional<LocalDate> ended() {
        return day(actualEnd);
    }

    boolean isStarted() {
        return day(actualStart).isPresent();
    }

    private static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeParseException notSo) {
                // NA, or the other way of writing it
            }
        }
        return Optional.empty();
    }
}
