package org.duban.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.duban.standalone.launch.IssuerInTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IssuerIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    @TempDir static Path directory;
    private static IssuerInTest issuer;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    @BeforeAll
    static void start() {
        issuer = IssuerInTest.start(directory);
    }

    @AfterAll
    static void stop() {
        issuer.stop();
    }

    @Test
    void itTellsWhoItIs() throws Exception {
        var discovery = JSON.readTree(get("/.well-known/openid-configuration").body());

        assertThat(discovery.path("issuer").asString()).isEqualTo(issuer.uri());
        assertThat(discovery.path("end_session_endpoint").asString()).startsWith(issuer.uri());
    }

    @Test
    void everyAccountIsAClientForItsOwnScripts() throws Exception {
        var claims = claims(token("liaison.rsj", "duban-demo"));

        assertThat(claims.path("sub").asString()).isEqualTo("liaison.rsj");
        assertThat(claims.path("name").asString()).isEqualTo("市人社局联络员");
        assertThat(claims.path("department").asString()).isEqualTo("rsj");
        assertThat(claims.path("roles").get(0).asString()).isEqualTo("liaison");
        assertThat(claims.path("aud").toString()).contains("\"duban\"");
        assertThat(claims.path("iss").asString()).isEqualTo(issuer.uri());
    }

    @Test
    void aWrongPasswordGivesNoToken() throws Exception {
        assertThat(ask("liaison.rsj", "wrong").statusCode()).isEqualTo(401);
        assertThat(ask("nobody", "duban-demo").statusCode()).isEqualTo(401);
    }

    @Test
    void theSignInPageSpeaksTwoLanguagesAndOffersTheDemoAccounts() throws Exception {
        var chinese = get("/login").body();
        var english = get("/login?lang=en").body();

        assertThat(chinese).contains("<html lang=\"zh-CN\">", "演示账号", "value=\"office\"");
        assertThat(english).contains("<html lang=\"en\">", "Demo accounts", "liaison.zjj");
        assertThat(List.of(chinese, english)).noneMatch(page -> page.contains("{{"));
        assertThat(List.of(chinese, english)).noneMatch(page -> page.contains("<script"));
    }

    @Test
    void theSignInPageIsGuarded() throws Exception {
        var headers = get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void theKeyThatSignsOutlivesARestartAndIsForTheOwnerOnly() throws Exception {
        var before = get("/oauth2/jwks").body();

        issuer.restart();

        assertThat(get("/oauth2/jwks").body()).isEqualTo(before);
        assertThat(Files.getPosixFilePermissions(directory.resolve("signing-key.json"))).hasSize(2);
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(issuer.uri() + path))
                        .header("Accept", "text/html, application/json");
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> ask(String account, String password) throws Exception {
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (account + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(URI.create(issuer.uri() + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private String token(String account, String password) throws Exception {
        return JSON.readTree(ask(account, password).body()).path("access_token").asString();
    }

    private static JsonNode claims(String token) {
        String body = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return JSON.readTree(
                new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8));
    }
}
