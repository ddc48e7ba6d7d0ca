package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdentityIT {
    private static Door door;

    @BeforeAll
    static void open() {
        door = new Door();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void withoutATokenTheApiSaysSignInFirst() {
        var answer = Door.send(door.request("/api/tasks").header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("\"type\":\"/problems/not-signed-in\"");
    }

    @Test
    void aWriteWithoutATokenSaysSignInFirstToo() {
        var answer = Door.send(door.request("/api/tasks").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenMeantForSomebodyElseIsRefused() {
        var token = door.issuer.token("office", "another-system", Duration.ofMinutes(5));

        assertThat(statusWith(token)).isEqualTo(401);
    }

    @Test
    void anExpiredTokenIsRefused() {
        var token = door.issuer.token("office", "duban", Duration.ofSeconds(-90));

        assertThat(statusWith(token)).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        try (var other = new StubIssuer()) {
            assertThat(statusWith(other.token("office"))).isEqualTo(401);
        }
    }

    @Test
    void aTokenWithAnAlteredClaimIsRefused() {
        String own = door.issuer.token("liaison.rsj");
        String others = door.issuer.token("office");
        String claimsOfOthers = others.substring(others.indexOf('.'), others.lastIndexOf('.'));
        String header = own.substring(0, own.indexOf('.'));
        String signature = own.substring(own.lastIndexOf('.'));

        assertThat(statusWith(header + claimsOfOthers + signature)).isEqualTo(401);
    }

    @Test
    void aBearerTokenPassesStraightThroughAndNeedsNoAntiForgeryToken() {
        var token = door.issuer.token("liaison.rsj");
        var answer =
                Door.send(
                        door.request("/api/tasks")
                                .header("Authorization", "Bearer " + token)
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(door.task.heard).containsEntry("authorization", "Bearer " + token);
    }

    @Test
    void meTellsTheAccountBehindAToken() {
        var answer = Door.send(door.as("liaison.rsj", "/api/me"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"id\":\"liaison.rsj\"",
                        "\"name\":\"市人社局联络员\"",
                        "\"department\":\"rsj\"",
                        "\"roles\":[\"liaison\"]");
    }

    @Test
    void metricsAreNotForEverybody() {
        assertThat(Door.send(door.request("/actuator/prometheus")).statusCode()).isEqualTo(401);
        assertThat(Door.send(door.as("liaison.rsj", "/actuator/prometheus")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSessionNeverJudgesARequestThatBringsItsOwnAuthorization() {
        HttpClient browser = Door.browser();
        door.signIn(browser, "");

        var answer =
                Door.send(
                        browser,
                        door.request("/api/tasks")
                                .header("Authorization", "Basic bm9ib2R5Og==")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static int statusWith(String token) {
        return Door.send(door.request("/api/tasks").header("Authorization", "Bearer " + token))
                .statusCode();
    }
}
