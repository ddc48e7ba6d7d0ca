package org.duban.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A breakdown table of many lines, from the file to the last draft: how long it is looked through
 * and applied, and how far the process grows meanwhile. Expects a running Duban with the demo's
 * departments; every table gets a programme of its own.
 */
public final class ImportOfMany {

    private static final String OFFICE = "office";
    private static final Set<String> AT_WORK = Set.of("CHECKING", "APPLYING");
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final Api api;
    private final Path status;
    private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
    private long most;

    private ImportOfMany(Api api, long process) {
        this.api = api;
        this.status = Path.of("/proc", Long.toString(process), "status");
    }

    /**
     * Arguments: gateway address, issuer address, password of the accounts, id of Duban's process,
     * lines of each table in turn.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Api api = new Api(URI.create(arguments[0]), URI.create(arguments[1]), arguments[2]);
        ImportOfMany measurement = new ImportOfMany(api, Long.parseLong(arguments[3]));
        for (int i = 4; i < arguments.length; i++) {
            measurement.run(Integer.parseInt(arguments[i]));
        }
    }

    private void run(int lines) throws IOException, InterruptedException {
        String programme = "bench-" + UUID.randomUUID().toString().substring(0, 8);
        found(programme);
        byte[] table = table(lines).getBytes(UTF_8);
        most = 0;
        long before = resident();
        long start = System.nanoTime();
        JsonNode brought =
                api.upload(OFFICE, "/api/imports?programme=" + programme, "breakdown.csv", table);
        String path = "/api/imports/" + brought.path("id").asString();
        JsonNode checked = settled(path);
        long between = System.nanoTime();
        api.post(OFFICE, path + "/apply", Map.of());
        JsonNode applied = settled(path);
        long end = System.nanoTime();
        System.out.printf(
                "%d lines (%d KB): looked through in %.1f s %s, applied in %.1f s %s,"
                        + " resident %d MB before, %d MB at most%n",
                lines,
                table.length / 1000,
                seconds(between - start),
                checked.path("counts"),
                seconds(end - between),
                applied.path("results"),
                before,
                most);
    }

    private void found(String programme) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(clock);
        api.post(
                OFFICE,
                "/api/programmes",
                Map.of(
                        "id",
                        programme,
                        "name",
                        "Import of many lines",
                        "areas",
                        List.of(Map.of("code", "A1", "name", "职业技能")),
                        "office",
                        "zgh",
                        "startsOn",
                        today.withDayOfYear(1).toString(),
                        "endsOn",
                        today.withDayOfYear(1).plusYears(1).minusDays(1).toString()));
    }

    private String table(int lines) throws IOException, InterruptedException {
        List<String> departments =
                api.get(OFFICE, "/api/departments?limit=200")
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("name").asString())
                        .toList();
        return IntStream.rangeClosed(1, lines)
                .mapToObj(
                        line ->
                                "A1-%05d,职业技能,第 %d 项工作：培训企业职工,%s,%s,年底前,完成 %d 人次,逐月推进,每季度检查"
                                        .formatted(
                                                line,
                                                line,
                                                departments.get(line % departments.size()),
                                                departments.get((line + 1) % departments.size()),
                                                line))
                .collect(Collectors.joining("\n", "编号,领域,任务,牵头单位,配合单位,完成时限,目标,进度安排,检查考核\n", "\n"));
    }

    private JsonNode settled(String path) throws IOException, InterruptedException {
        JsonNode paper = api.get(OFFICE, path);
        while (AT_WORK.contains(paper.path("state").asString())) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
            resident();
            paper = api.get(OFFICE, path);
        }
        return paper;
    }

    /** Megabytes of the process in memory now. */
    private long resident() throws IOException {
        long now =
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0);
        most = Math.max(most, now);
        return now;
    }

    private static double seconds(long nanos) {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }
}
