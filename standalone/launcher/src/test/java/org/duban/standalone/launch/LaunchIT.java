package org.duban.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchIT {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final ByteArrayOutputStream CONSOLE = new ByteArrayOutputStream();
    @TempDir static Path directory;
    private static Options options;
    private static Launch launch;

    @BeforeAll
    static void start() {
        options = optionsFor(Ports.anyFree());
        launch = new Launch(options, Map.of(), story());
        launch.start();
    }

    @AfterAll
    static void stop() {
        long before = System.nanoTime();
        launch.end();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
        assertThat(new Ports(options.port()).areFree()).isTrue();
        assertThat(directory.resolve("state")).doesNotExist();
    }

    @Test
    void theConsoleEndsWithTheAddressTheAccountsAndTheLogs() {
        assertThat(CONSOLE.toString(StandardCharsets.UTF_8))
                .contains("http://localhost:" + options.port())
                .contains("liaison.rsj", "duban-demo")
                .contains(directory.resolve("logs").toString())
                .contains("embedded");
    }

    @Test
    void theStateFileTellsAShellWhatRunsWhere() throws Exception {
        assertThat(Files.readAllLines(directory.resolve("state")))
                .contains(
                        "pid=" + ProcessHandle.current().pid(),
                        "phase=READY",
                        "port.gateway=" + options.port());
    }

    @Test
    void eachServiceHasALogOfItsOwn() {
        assertThat(directory.resolve("logs/gateway.log")).isNotEmptyFile();
        assertThat(directory.resolve("logs/issuer.log")).isNotEmptyFile();
    }

    @Test
    void aSecondLauncherOnTheSameDirectoryIsRefused() {
        var second = optionsFor(Ports.anyFree());

        assertThatThrownBy(() -> new Launch(second, Map.of(), story()))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("in use");
    }

    @Test
    void oneClickOnADemoAccountSignsInAtTheGateway() throws Exception {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        var browser =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        // Followed by hand: this client would send the form's headers along, browsers do not.
        var form = HttpClient.newBuilder().cookieHandler(cookies).build();
        String gateway = "http://localhost:" + options.port();

        var page = get(browser, gateway + "/oauth2/authorization/duban");
        var found = CSRF.matcher(page.body());
        assertThat(found.find()).isTrue();
        var click =
                HttpRequest.newBuilder(page.uri().resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(
                                BodyPublishers.ofString(
                                        "_csrf=%s&username=liaison.rsj&password=duban-demo"
                                                .formatted(
                                                        URLEncoder.encode(
                                                                found.group(1),
                                                                StandardCharsets.UTF_8))));
        var clicked = form.send(click.build(), BodyHandlers.ofString());
        var next = clicked.headers().firstValue("Location").orElseThrow();
        var last = get(browser, page.uri().resolve(next).toString());

        assertThat(last.uri()).isEqualTo(URI.create(gateway + "/"));

        assertThat(get(browser, gateway + "/api/me", "application/json").body())
                .contains("\"id\":\"liaison.rsj\"", "\"department\":\"rsj\"");
    }

    private static HttpResponse<String> get(HttpClient browser, String address) throws Exception {
        return get(browser, address, "text/html");
    }

    private static HttpResponse<String> get(HttpClient browser, String address, String accepted)
            throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address)).header("Accept", accepted).build(),
                BodyHandlers.ofString());
    }

    private static Options optionsFor(Ports ports) {
        return Options.parse(
                "--port",
                String.valueOf(ports.gateway()),
                "--data-dir",
                directory.toString(),
                "--no-demo");
    }

    private static Story story() {
        return new Story(new PrintStream(CONSOLE, true, StandardCharsets.UTF_8), System::nanoTime);
    }
}
