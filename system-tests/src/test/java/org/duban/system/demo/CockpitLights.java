package org.duban.system.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.duban.system.Person;
import tools.jackson.databind.JsonNode;

/** How many tasks of the demo programme the cockpit counts by light. */
final class CockpitLights {

    static final List<String> NAMES = List.of("GREEN", "YELLOW", "RED", "MADE_UP_LATE");

    private CockpitLights() {}

    /** By light, once nothing is behind. */
    static Map<String, Long> seenBy(Person person) {
        JsonNode progress =
                Awaitility.await("projection")
                        .atMost(Duration.ofMinutes(1))
                        .until(
                                () -> person.get("/api/departments/progress?programme=iwr").ok(),
                                answer -> answer.path("eventsBehind").asLong(-1) == 0);
        Map<String, Long> lights = new TreeMap<>();
        for (JsonNode item : progress.path("items")) {
            for (String light : NAMES) {
                lights.merge(light, item.path("lights").path(light).asLong(), Long::sum);
            }
        }
        return lights;
    }
}
