package org.duban.task.imports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.duban.task.Api;

/** Tables as the office brings them over HTTP, and what is there before. */
final class BroughtTables {

    static final String OFFICE = "office.zgh";

    private final int port;

    BroughtTables(int port) {
        this.port = port;
    }

    Api office() {
        return Api.nobody(port).as(OFFICE);
    }

    /** A programme of two areas and the department that leads all of it. */
    void programme(String id) {
        office().with("Idempotency-Key", "d")
                .post(
                        "/api/departments",
                        Map.of(
                                "code",
                                "b-rsj",
                                "name",
                                "市引进局",
                                "kind",
                                "MUNICIPAL_DEPARTMENT",
                                "validFrom",
                                "2018-01-01"))
                .expect(201);
        office().post(
                        "/api/programmes",
                        Map.of(
                                "id",
                                id,
                                "name",
                                "产业工人队伍建设改革",
                                "areas",
                                List.of(Map.of("code", "A1", "name", "职业技能")),
                                "office",
                                "zgh",
                                "startsOn",
                                "2018-01-01",
                                "endsOn",
                                "2018-12-31"))
                .expect(201);
    }

    /** Brings a table of so many good lines and waits until it is looked through. */
    String brought(String programme, int lines) {
        String table =
                IntStream.rangeClosed(1, lines)
                        .mapToObj(n -> "A1-%05d,职业技能,第 %d 项工作,市引进局,2018-11-30".formatted(n, n))
                        .collect(Collectors.joining("\n", "编号,领域,任务,牵头单位,完成时限\n", "\n"));
        String id =
                office().upload(
                                "/api/imports?programme=" + programme,
                                "分解表.csv",
                                "text/csv",
                                table.getBytes(StandardCharsets.UTF_8))
                        .expect(201)
                        .string("id");
        await(id, ImportState.CHECKED);
        return id;
    }

    void await(String id, ImportState state) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> office().get("/api/imports/" + id).expect(200).string("state"),
                        state.name()::equals);
    }
}
