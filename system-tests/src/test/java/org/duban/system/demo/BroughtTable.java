package org.duban.system.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.duban.system.Person;
import tools.jackson.databind.JsonNode;

/** A small breakdown table the office brought: two good lines, and one that nobody leads. */
final class BroughtTable {

    private static final String LINES =
            """
            编号,领域,任务,牵头单位,完成时限
            A1-01,职业技能,技能培训,市人社局,2018-11-30
            A1-02,职业技能,岗位练兵,市人社局,年底前
            A1-03,职业技能,无人认领,没有这个单位,年底前
            """;

    private final Person office;
    private final String path;

    private BroughtTable(Person office, String path) {
        this.office = office;
        this.path = path;
    }

    /** Founds a programme of one area and brings the table into it. */
    static BroughtTable bring(Person office, String programme) {
        office.post(
                        "/api/programmes",
                        Map.of(
                                "id",
                                programme,
                                "name",
                                "任务分解表",
                                "areas",
                                List.of(Map.of("code", "A1", "name", "职业技能")),
                                "office",
                                "zgh",
                                "startsOn",
                                "2018-01-01",
                                "endsOn",
                                "2018-12-31"))
                .ok();
        String id = office.upload("/api/imports?programme=" + programme, "分解表.csv", LINES);
        return new BroughtTable(office, "/api/imports/" + id);
    }

    /** Brings one clause that names a department by its short name, and writes it. */
    static void bringClauses(Person office, String programme) {
        String tables = "/api/programmes/" + programme + "/clause-tables";
        office.upload(tables, "条款表.csv", "条款号,内容,责任单位\n90.1,健全保障制度,市人社局\n");
        String id = office.get(tables).ok().at("/0/id").asString();
        office.post(tables + "/" + id + "/apply", Map.of()).ok();
    }

    void apply() {
        office.post(path + "/apply", Map.of()).ok();
    }

    void takeBack(String reason) {
        office.post(path + "/undo", Map.of("reason", reason)).ok();
    }

    /** Waits until it is that far, and reads what it counts then. */
    Map<String, Integer> settled(String state, String part) {
        JsonNode paper =
                Awaitility.await(state)
                        .atMost(Duration.ofMinutes(1))
                        .until(
                                () -> office.get(path).ok(),
                                now -> now.path("state").asString().equals(state));
        Map<String, Integer> counts = new TreeMap<>();
        paper.path(part)
                .propertyStream()
                .forEach(n -> counts.put(n.getKey(), n.getValue().asInt()));
        return counts;
    }
}
