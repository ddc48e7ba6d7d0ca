package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesIT {
    private static Door door;

    @BeforeAll
    static void open() {
        door = new Door();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tasks,task,/api/tasks",
        "/api/tasks/p.A1-01/history?limit=2,task,/api/tasks/p.A1-01/history?limit=2",
        "/api/departments/progress?programme=p,task,/api/departments/progress?programme=p",
        "/api/departments/standing?programme=p,report,/api/departments/standing?programme=p",
        "/api/obligations,report,/api/obligations",
        "/api/filings/p.M.rsj/receipt,report,/api/filings/p.M.rsj/receipt",
        "/api/measures/check,report,/api/measures/check",
        "/api/agenda?programme=p,notification,/api/agenda?programme=p",
        "/api/alerts,notification,/api/alerts",
        "/api/inbox/3/reading,notification,/api/inbox/3/reading",
        "/api/feed/entries?limit=5,notification,/api/feed/entries?limit=5",
        "/api/dead-letters/task-service,task,/api/dead-letters/task-service",
        "/api/dead-letters/report-service/s,report,/api/dead-letters/report-service/s",
        "/api/dead-letters/notification-service,notification,/api/dead-letters/notification-service",
        "/api/views/task-service,task,/api/views/task-service",
        "/api/views/report-service/report.standing,report,/api/views/report-service/report.standing",
        "/api/audit/notification-service,notification,/api/audit/notification-service",
        "/api/openapi/report.json,report,/v3/api-docs",
        "/api/tasks?q=%E6%A0%B9%E6%B2%BB,task,/api/tasks?q=%E6%A0%B9%E6%B2%BB",
    })
    void everyPathReachesItsService(String path, String service, String heardAs) {
        var answer = Door.send(door.as("liaison.rsj", path));

        assertThat(answer.headers().firstValue("X-Service")).hasValue(service);
        assertThat(answer.body()).isEqualTo("GET " + heardAs);
    }

    @Test
    void whatTheServiceNeedsTravelsOnAndItsAnswerComesBack() {
        var answer =
                Door.send(
                        door.as("liaison.rsj", "/api/tasks")
                                .header("Idempotency-Key", "k1")
                                .header("If-Match", "\"6\"")
                                .header("Accept-Language", "en")
                                .header("Last-Event-ID", "9")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(door.task.heard)
                .containsEntry("idempotency-key", "k1")
                .containsEntry("if-match", "\"6\"")
                .containsEntry("accept-language", "en")
                .containsEntry("last-event-id", "9")
                .containsEntry("host", door.at("/").getAuthority());
    }

    @Test
    void aDeputyNamesTheMandateInAHeaderAndABrowserInACookie() {
        Door.send(door.as("liaison.rsj", "/api/tasks").header("Duban-Acting-For", "czj/1"));
        assertThat(door.task.heard).containsEntry("duban-acting-for", "czj/1");

        Door.send(door.as("liaison.rsj", "/api/tasks").header("Cookie", "duban-acting-for=czj/2"));
        assertThat(door.task.heard)
                .containsEntry("duban-acting-for", "czj/2")
                .doesNotContainKey("cookie");

        Door.send(
                door.as("liaison.rsj", "/api/tasks")
                        .header("Cookie", "duban-acting-for=czj/2")
                        .header("Duban-Acting-For", "czj/1"));
        assertThat(door.task.heard).containsEntry("duban-acting-for", "czj/1");

        Door.send(door.as("liaison.rsj", "/api/tasks"));
        assertThat(door.task.heard).doesNotContainKey("duban-acting-for");
    }

    @Test
    void identityHeadersCookiesAndForwardingOfAClientEndAtTheDoor() {
        Door.send(
                door.as("liaison.rsj", "/api/tasks")
                        .header("X-User", "office")
                        .header("X-Forwarded-User", "office")
                        .header("X-Roles", "admin")
                        .header("X-Forwarded-For", "10.0.0.1")
                        .header("Forwarded", "for=10.0.0.1")
                        .header("Remote-User", "office")
                        .header("Cookie", "DUBAN_SESSION=stolen"));

        assertThat(door.task.heard)
                .doesNotContainKeys("forwarded", "remote-user", "cookie")
                .allSatisfy(
                        (name, value) ->
                                assertThat(name.toLowerCase(Locale.ROOT)).doesNotStartWith("x-"));
    }

    @Test
    void aServiceCannotPlantACookie() {
        var answer = Door.send(door.as("liaison.rsj", "/api/tasks"));

        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("planted"));
    }

    @Test
    void theTraceOfTheCallerTravelsOnAndIsToldBack() {
        var answer =
                Door.send(
                        door.as("liaison.rsj", "/api/tasks")
                                .header(
                                        "traceparent",
                                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        assertThat(answer.headers().allValues("X-Trace-Id"))
                .containsExactly("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(door.task.heard.get("traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void aMalformedTraceIsReplaced() {
        var answer =
                Door.send(
                        door.as("liaison.rsj", "/api/tasks").header("traceparent", "00-nonsense"));

        assertThat(answer.headers().firstValue("X-Trace-Id").orElseThrow()).matches("[0-9a-f]{32}");
    }

    @Test
    void answersOfServicesCarryTheGuardForBrowsers() {
        var headers = Door.send(door.as("liaison.rsj", "/api/tasks")).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';", "frame-ancestors 'none'", door.issuer.uri());
    }
}
