package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionIT {
    private static Door door;
    private final HttpClient browser = Door.browser();

    @BeforeAll
    static void open() {
        door = new Door();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @BeforeEach
    void issuerAsUsual() {
        door.issuer.asUsual();
    }

    @Test
    void signingInLeadsBackToThePageOneCameFrom() {
        assertThat(door.signIn(browser, "?to=/tasks/p.A1-01")).isEqualTo("/tasks/p.A1-01");
    }

    @Test
    void signingInNeverLeadsToAnotherSite() {
        assertThat(door.signIn(browser, "?to=//evil.example/")).isEqualTo("/");
        assertThat(door.signIn(browser, "?to=https://evil.example/")).isEqualTo("/");
        assertThat(door.signIn(browser, "?to=/%5Cevil.example/")).isEqualTo("/");
    }

    @Test
    void theSessionCookieIsOutOfReachForScriptsAndOtherSites() {
        var answer = Door.send(browser, door.request("/oauth2/authorization/duban"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("DUBAN_SESSION=")
                                        .contains("HTTPOnly", "SameSite=Lax"));
    }

    @Test
    void aSignedInBrowserIsKnownAndItsTokenTravelsOn() {
        door.signIn(browser, "");

        assertThat(Door.send(browser, door.request("/api/me")).body())
                .contains("\"id\":\"liaison.rsj\"");
        assertThat(Door.send(browser, door.request("/api/tasks")).statusCode()).isEqualTo(200);
        assertThat(door.task.heard.get("authorization")).startsWith("Bearer ey");
    }

    @Test
    void aWriteOfABrowserNeedsTheAntiForgeryToken() {
        door.signIn(browser, "");
        Door.send(browser, door.request("/api/me"));

        var forged = write("/api/tasks", null);
        var wrong = write("/api/tasks", "guessed");
        var own = write("/api/tasks", Door.antiForgery(browser));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("/problems/csrf-token-missing");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(door.task.heard).doesNotContainKeys("x-xsrf-token", "cookie");
    }

    @Test
    void aTokenAboutToEndIsRenewedOnceForAllRequestsThatWait() {
        door.issuer.lifetime = Duration.ofSeconds(30);
        door.signIn(browser, "");

        var answers =
                IntStream.range(0, 10)
                        .mapToObj(
                                i ->
                                        browser.sendAsync(
                                                door.request("/api/tasks").build(),
                                                BodyHandlers.ofString()))
                        .toList();

        assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsOnly(200);
        assertThat(door.issuer.renewals).hasValue(1);
    }

    @Test
    void whenTheIssuerHasEndedTheSignInTheSessionEndsToo() {
        door.issuer.lifetime = Duration.ofSeconds(30);
        door.signIn(browser, "");
        door.issuer.ended = true;

        assertThat(Door.send(browser, door.request("/api/tasks")).statusCode()).isEqualTo(401);
        door.issuer.ended = false;
        assertThat(Door.send(browser, door.request("/api/tasks")).statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionHereAndLeadsToTheIssuer() {
        door.signIn(browser, "");
        Door.send(browser, door.request("/api/me"));

        var form =
                Door.send(
                        browser,
                        door.request("/logout")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "_csrf=" + Door.antiForgery(browser))));

        assertThat(form.statusCode()).isEqualTo(302);
        assertThat(form.headers().firstValue("Location").orElseThrow())
                .startsWith(door.issuer.uri() + "/end?id_token_hint=")
                .contains("post_logout_redirect_uri=");
        assertThat(Door.send(browser, door.request("/api/me")).statusCode()).isEqualTo(401);
    }

    @Test
    void aScriptThatSignsOutIsToldWhereToGo() {
        door.signIn(browser, "");
        Door.send(browser, door.request("/api/me"));

        var script =
                Door.send(
                        browser,
                        door.request("/logout")
                                .header("Accept", "application/json")
                                .header("X-XSRF-TOKEN", Door.antiForgery(browser))
                                .POST(BodyPublishers.noBody()));

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.body()).contains("\"location\":\"" + door.issuer.uri() + "/end?");
    }

    @Test
    void nobodyCanBeSignedOutByAnotherSite() {
        door.signIn(browser, "");

        assertThat(write("/logout", null).statusCode()).isEqualTo(403);
        assertThat(Door.send(browser, door.request("/api/me")).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> write(String path, String antiForgery) {
        var request = door.request(path).POST(BodyPublishers.ofString("{}"));
        return Door.send(
                browser,
                antiForgery == null ? request : request.header("X-XSRF-TOKEN", antiForgery));
    }
}
