package org.duban.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.EventJson;
import tools.jackson.databind.JsonNode;

/** What the service said. */
public record Answer(HttpResponse<String> response) {

    public JsonNode json() {
        return EventJson.mapper().readTree(response.body());
    }

    /** A value of the answer; {@code items/0/id}. */
    public String string(String path) {
        return json().at("/" + path).asString();
    }

    /** A value of each item. */
    public List<String> each(String list, String field) {
        List<String> values = new ArrayList<>();
        json().at("/" + list).forEach(item -> values.add(item.at("/" + field).asString()));
        return values;
    }

    public Answer expect(int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return this;
    }
}
