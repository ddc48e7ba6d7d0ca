package org.duban.system.plans;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The independent count: department × start status × end status. In the run of 1 August every count
 * stands there twice as large as the rows it counts (2,506 for 1,253); halved, it agrees with them
 * cell by cell.
 */
final class StatusMatrix {

    private static final String DAY = "2012-08-01";
    private static final int TWICE = 2;

    private StatusMatrix() {}

    static Map<String, Map<String, Long>> read(Path folder, Map<String, String> timeliness)
            throws IOException {
        Map<String, Map<String, Long>> counted = new TreeMap<>();
        try (Reader reader =
                        Files.newBufferedReader(folder.resolve("report_statusmatrix_dept.csv"));
                CSVParser rows =
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(reader)) {
            for (CSVRecord row : rows) {
                long count = Long.parseLong(row.get("Count")) / TWICE;
                if (row.get("Date").startsWith(DAY) && count > 0) {
                    counted.computeIfAbsent(Accounts.code(row.get("Dept")), d -> new TreeMap<>())
                            .merge(
                                    timeliness.getOrDefault(row.get("End Status"), "?"),
                                    count,
                                    Long::sum);
                }
            }
        }
        return counted;
    }
}
