package org.duban.faults;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.faults.load.Ledger.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** A report for programs. */
final class ReportJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportJson() {}

    static String of(Report report) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("seed", report.options().seed());
        all.put("store", report.store());
        all.put("instances", report.options().instances());
        all.put("seconds", report.took().toSeconds());
        all.put("commands", report.ledger().size());
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome.name().toLowerCase(java.util.Locale.ROOT), report.count(outcome));
        }
        all.put("turnedAway", report.turnedAway());
        all.put("feedConnections", report.connections());
        all.put("feedResets", report.resets());
        all.put("breaches", report.breaches());
        all.put("promises", report.verdicts());
        all.put(
                "faults",
                report.struck().stream()
                        .map(
                                one ->
                                        Map.of(
                                                "kind", one.planned().kind(),
                                                "target", one.planned().target(),
                                                "recoveryMillis", one.recovery().toMillis(),
                                                "recovered", one.recovered(),
                                                "inTime", one.isInTime()))
                        .toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
