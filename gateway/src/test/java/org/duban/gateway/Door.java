package org.duban.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** The real gateway on a free port, between a browser in a test and services made for it. */
final class Door implements AutoCloseable {
    final StubIssuer issuer = new StubIssuer();
    final StubService task = new StubService("task");
    final StubService report = new StubService("report");
    final StubService notification = new StubService("notification");
    private final ConfigurableApplicationContext gateway;
    private final String address;

    Door(String... settings) {
        gateway =
                new SpringApplicationBuilder(GatewayApplication.class)
                        .properties("spring.config.name=gateway", "logging.level.root=warn")
                        .run(
                                Stream.concat(
                                                Stream.of(
                                                        "--server.port=0",
                                                        "--duban.identity.issuer=" + issuer.uri(),
                                                        "--duban.identity.client-secret=secret",
                                                        "--duban.routes.task=" + task.uri(),
                                                        "--duban.routes.report=" + report.uri(),
                                                        "--duban.routes.notification="
                                                                + notification.uri()),
                                                Stream.of(settings))
                                        .toArray(String[]::new));
        address =
                "http://localhost:"
                        + ((ReactiveWebServerApplicationContext) gateway).getWebServer().getPort();
    }

    URI at(String path) {
        return URI.create(address + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    HttpRequest.Builder as(String account, String path) {
        return request(path).header("Authorization", "Bearer " + issuer.token(account));
    }

    static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(
                    request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(HttpClient.newHttpClient(), request);
    }

    /** Signs the browser in as the issuer would, and answers where it is sent then. */
    String signIn(HttpClient browser, String from) {
        var toIssuer = send(browser, request("/oauth2/authorization/duban" + from));
        URI location = URI.create(toIssuer.headers().firstValue("Location").orElseThrow());
        var sent = UriComponentsBuilder.fromUri(location).build().getQueryParams();
        var back =
                send(
                        browser,
                        request(
                                "/login/oauth2/code/duban?code=%s&state=%s"
                                        .formatted(
                                                sent.getFirst("nonce"), sent.getFirst("state"))));
        return back.headers().firstValue("Location").orElseThrow();
    }

    /** The value of the anti-forgery cookie this browser holds. */
    static String antiForgery(HttpClient browser) {
        var cookies = (CookieManager) browser.cookieHandler().orElseThrow();
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Override
    public void close() {
        gateway.close();
        Stream.of(task, report, notification).forEach(StubService::close);
        issuer.close();
    }
}
