package org.duban.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.duban.events.EventJson;
import tools.jackson.databind.JsonNode;

/** What the service said. */
public record Answer(HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public JsonNode json() {
        return EventJson.mapper().readTree(response.body());
    }

    /** A value of the answer; {@code items/0/id}. */
    public JsonNode at(String path) {
        return json().at("/" + path);
    }

    public String string(String path) {
        return at(path).asString();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public Answer expect(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        return this;
    }

    /** A refusal by this rule, told as a problem. */
    public Answer refused(int status, String slug) {
        expect(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(string("type")).isEqualTo("/problems/" + slug);
        assertThat(string("title")).isNotBlank().doesNotContain(".title");
        assertThat(string("detail")).isNotBlank().doesNotContain("{").doesNotContain(".detail");
        return this;
    }
}
