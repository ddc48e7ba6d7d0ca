package org.duban.system.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.duban.system.Person;
import tools.jackson.databind.JsonNode;

/** Another version of the rules of the demo programme: yellow from sixty working days before. */
final class WiderYellow {

    private static final String RULES = "/api/programmes/iwr/rules";

    private final Person office;

    WiderYellow(Person office) {
        this.office = office;
    }

    /** How many tasks would have another light today. */
    int preview() {
        return office.post(RULES + "/preview", version()).ok().path("changed").asInt();
    }

    /** Publishes it for today; says its number. */
    int publish() {
        return office.post(RULES, version()).ok().path("inForce").asInt();
    }

    /** How many tasks have each light on a day, by the list. */
    Map<String, Long> listed(LocalDate day) {
        Map<String, Long> lights = new TreeMap<>();
        String list = "/api/tasks?programme=iwr&limit=200&asOf=" + day;
        office.get(list)
                .ok()
                .path("items")
                .forEach(
                        task ->
                                lights.merge(
                                        task.path("light").path("level").asString(),
                                        1L,
                                        Long::sum));
        return lights;
    }

    LocalDate today() {
        return LocalDate.parse(office.get("/api/programmes/iwr").ok().path("today").asString());
    }

    private Map<String, Object> version() {
        JsonNode latest = office.get(RULES).ok().path("items").path(0).path("rules");
        Map<String, Object> rules = new TreeMap<>();
        latest.properties().forEach(one -> rules.put(one.getKey(), one.getValue()));
        rules.put("yellowWorkingDays", 60);
        return Map.of(
                "basedOn",
                latest.path("version").asInt(),
                "from",
                today().toString(),
                "rules",
                rules,
                "reason",
                "提前两个月预警");
    }
}
