package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutageIT {
    private static Door door;

    @BeforeAll
    static void open() {
        door = new Door("--spring.cloud.gateway.server.webflux.httpclient.response-timeout=400ms");
        door.report.close();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void aServiceThatIsDownIsToldInBothLanguagesWithTheTimeToRetry() {
        var chinese = Door.send(door.as("a", "/api/filings").header("Accept-Language", "zh-CN"));
        var english =
                Door.send(
                        door.as("a", "/api/filings")
                                .header("Accept-Language", "en-GB,en;q=0.9")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(chinese.statusCode()).isEqualTo(503);
        assertThat(chinese.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(chinese.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(chinese.body())
                .contains("\"type\":\"/problems/service-unavailable\"", "服务暂不可用", "traceId");
        assertThat(english.statusCode()).isEqualTo(503);
        assertThat(english.body()).contains("Service not available", "Idempotency-Key");
    }

    @Test
    void aServiceThatHangsUpIsUnavailable() {
        assertThat(Door.send(door.as("a", "/api/dropped")).statusCode()).isEqualTo(503);
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsSlow() {
        var answer = Door.send(door.as("a", "/api/never"));

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("/problems/service-slow");
    }

    @Test
    void theDoorItselfStaysReadyWhileAServiceIsDown() {
        assertThat(Door.send(door.request("/actuator/health/liveness")).statusCode())
                .isEqualTo(200);
        assertThat(Door.send(door.request("/actuator/health/readiness")).statusCode())
                .isEqualTo(200);
    }
}
