package org.duban.system.plans;

import java.util.ArrayList;
import java.util.List;
import org.duban.system.Person;
import org.duban.system.RunningDuban;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The office's list of all tasks, read page by page. */
record TaskList(RunningDuban duban) {

    List<JsonNode> all() {
        Person office = duban.person(Accounts.OFFICE, Accounts.PASSWORD);
        List<JsonNode> tasks = new ArrayList<>();
        @Nullable String after = "";
        while (after != null) {
            JsonNode page =
                    office.get(
                                    "/api/tasks?sort=serial&limit=200&programme="
                                            + PlanLoader.PROGRAMME
                                            + (after.isEmpty() ? "" : "&after=" + after))
                            .ok();
            page.path("items").forEach(tasks::add);
            after = page.path("next").isString() ? page.path("next").asString() : null;
        }
        return tasks;
    }
}
