package org.duban.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duban.faults.check.Verdict;
import org.duban.faults.load.Ledger.Entry;
import org.duban.faults.load.Ledger.Outcome;
import org.duban.faults.nemesis.FaultKind;
import org.duban.faults.nemesis.Struck;

/**
 * What came out of a run.
 *
 * @param turnedAway who came while too many waited
 * @param connections how often readers of the feed came back
 * @param resets how often they were told that something may be missing
 */
record Report(
        FaultOptions options,
        String store,
        Duration took,
        List<Struck> struck,
        List<Entry> ledger,
        int turnedAway,
        int connections,
        int resets,
        List<Verdict> verdicts) {

    private static final int SHOWN = 12;

    boolean holds() {
        return verdicts.stream().allMatch(Verdict::holds);
    }

    long breaches() {
        return verdicts.stream().mapToLong(verdict -> verdict.breaches().size()).sum();
    }

    /** The invariants that do not hold. */
    List<String> broken() {
        return verdicts.stream()
                .filter(verdict -> !verdict.holds())
                .map(Verdict::invariant)
                .toList();
    }

    long count(Outcome outcome) {
        return ledger.stream().filter(entry -> entry.outcome() == outcome).count();
    }

    /** For people, in Markdown. */
    String text() {
        StringBuilder text = new StringBuilder("# Faults\n\n");
        text.append(
                "Seed %d, %d faults, store: %s, %d instances of each service, %d s in all.%n%n"
                        .formatted(
                                options.seed(),
                                struck.size(),
                                store,
                                options.instances(),
                                took.toSeconds()));
        text.append(
                "Commands: %d asked, %d acknowledged, %d refused, %d of unknown outcome; %d of them asked more than once; %d people turned away. Feed: %d connections, %d resets.%n%n"
                        .formatted(
                                ledger.size(),
                                count(Outcome.ACKNOWLEDGED),
                                count(Outcome.REFUSED),
                                count(Outcome.UNKNOWN),
                                ledger.stream().filter(Entry::doubted).count(),
                                turnedAway,
                                connections,
                                resets));
        text.append("## Promises\n\n");
        for (Verdict verdict : verdicts) {
            text.append(
                    "- %s **%s** %s%n"
                            .formatted(
                                    verdict.holds()
                                            ? "kept"
                                            : "BROKEN " + verdict.breaches().size() + " times",
                                    verdict.invariant(),
                                    verdict.sentence()));
            verdict.breaches().stream()
                    .limit(SHOWN)
                    .forEach(breach -> text.append("    - ").append(breach).append('\n'));
        }
        text.append("\n## Refusals\n\n");
        refusals()
                .forEach(
                        (rule, times) ->
                                text.append("- ")
                                        .append(times)
                                        .append(" × ")
                                        .append(rule)
                                        .append('\n'));
        text.append("\n## Faults and recovery\n\n");
        text.append("| fault | times | recovery, seconds (worst) | late |\n|---|---|---|---|\n");
        byKind().forEach((kind, all) -> text.append(line(kind, all)));
        text.append("\n```\n");
        struck.forEach(
                one ->
                        text.append(one.planned())
                                .append(one.beside() ? ", together" : "")
                                .append(
                                        ", recovery %.1f s%n"
                                                .formatted(one.recovery().toMillis() / 1000.0)));
        text.append("```\n");
        return text.toString();
    }

    private static String line(FaultKind kind, List<Struck> all) {
        double worst =
                all.stream().mapToLong(one -> one.recovery().toMillis()).max().orElse(0) / 1000.0;
        return "| %s: %s | %d | %.1f | %d |%n"
                .formatted(
                        kind,
                        kind.sentence(),
                        all.size(),
                        worst,
                        all.stream().filter(one -> !one.isInTime()).count());
    }

    private Map<FaultKind, List<Struck>> byKind() {
        return struck.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.planned().kind(), TreeMap::new, Collectors.toList()));
    }

    private Map<String, Long> refusals() {
        return ledger.stream()
                .filter(entry -> entry.outcome() == Outcome.REFUSED)
                .collect(
                        Collectors.groupingBy(
                                entry -> entry.command().kind() + " " + entry.rule(),
                                TreeMap::new,
                                Collectors.counting()));
    }
}
