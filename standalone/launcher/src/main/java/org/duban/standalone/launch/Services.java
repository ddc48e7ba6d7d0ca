package org.duban.standalone.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duban.gateway.GatewayApplication;
import org.duban.notification.NotificationServiceApplication;
import org.duban.report.ReportServiceApplication;
import org.duban.standalone.issuer.IssuerApplication;
import org.duban.task.TaskServiceApplication;
import org.springframework.boot.WebApplicationType;

/** The five services of a standalone Duban and what each is told, in the order they start in. */
final class Services {
    private static final String LOOPBACK = "http://127.0.0.1:";
    private static final List<String> REACTIVE =
            List.of(
                    "org.springframework.cloud.gateway.",
                    "org.springframework.boot.webflux.",
                    "org.springframework.boot.reactor.",
                    "org.springframework.boot.http.client.autoconfigure.reactive.",
                    "org.springframework.boot.security.oauth2.client.");
    private static final List<String> MESSAGES_AND_STORE =
            List.of(
                    "org.duban.journal.",
                    "org.springframework.boot.mongodb.",
                    "org.springframework.boot.data.",
                    "org.springframework.boot.kafka.",
                    "org.springframework.boot.integration.",
                    "org.springframework.boot.persistence.",
                    "org.springframework.boot.transaction.",
                    "org.springframework.cloud.stream.",
                    "org.springframework.cloud.function.",
                    "org.springdoc.");
    private static final String AUTHORIZATION_SERVER =
            "org.springframework.boot.security.oauth2.server.authorization.";
    private static final String RESOURCE_SERVER =
            "org.springframework.boot.security.oauth2.server.resource.";
    private final Options options;
    private final Ports ports;

    Services(Options options) {
        this.options = options;
        this.ports = new Ports(options.port());
    }

    String issuerUri() {
        return "http://localhost:" + ports.issuer();
    }

    String gatewayUri() {
        return "http://localhost:" + ports.gateway();
    }

    Service issuer(Secrets secrets) {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "duban.issuer.uri=" + issuerUri(),
                                "duban.issuer.gateway=" + gatewayUri(),
                                "duban.issuer.gateway-secret=" + secrets.gateway(),
                                "duban.issuer.directory=" + secrets.directory()));
        if (options.accounts() != null) {
            settings.add("duban.issuer.accounts=" + options.accounts());
        }
        return new Service(
                "issuer",
                IssuerApplication.class,
                ports.issuer(),
                WebApplicationType.SERVLET,
                together(together(REACTIVE, MESSAGES_AND_STORE), List.of(RESOURCE_SERVER)),
                settings);
    }

    Service gateway(Secrets secrets) {
        return new Service(
                "gateway",
                GatewayApplication.class,
                ports.gateway(),
                WebApplicationType.REACTIVE,
                together(
                        MESSAGES_AND_STORE,
                        List.of(
                                AUTHORIZATION_SERVER,
                                "org.springframework.boot.webmvc.",
                                "org.springframework.boot.tomcat.",
                                "org.springframework.boot.servlet.")),
                List.of(
                        "duban.identity.issuer=" + issuerUri(),
                        "duban.identity.client-secret=" + secrets.gateway(),
                        "duban.routes.task=" + LOOPBACK + ports.task(),
                        "duban.routes.report=" + LOOPBACK + ports.report(),
                        "duban.routes.notification=" + LOOPBACK + ports.notification(),
                        // One machine, one office: the limit is for bugs, not for crowds.
                        "duban.limits.per-second=${DUBAN_RATE:2000}",
                        "duban.limits.burst=${DUBAN_BURST:4000}",
                        // Cookies know no ports: two Dubans on one machine keep theirs apart.
                        "server.reactive.session.cookie.name=DUBAN_SESSION_" + ports.gateway(),
                        "server.shutdown=immediate"));
    }

    /** The three services that decide and remember. */
    List<Service> business(Store store, String kafka) {
        return List.of(
                business("task", TaskServiceApplication.class, ports.task(), store, kafka),
                business("report", ReportServiceApplication.class, ports.report(), store, kafka),
                business(
                        "notification",
                        NotificationServiceApplication.class,
                        ports.notification(),
                        store,
                        kafka));
    }

    private Service business(String room, Class<?> main, int port, Store store, String kafka) {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "spring.mongodb.uri=" + store.uri("duban_" + room),
                                "duban.kafka.bootstrap=" + kafka,
                                "duban.identity.issuer=" + issuerUri()));
        if (options.asOf() != null) {
            settings.add("duban.as-of=" + options.asOf());
        }
        if (options.demo()) {
            settings.add("duban.rehearsal=true");
        }
        return new Service(
                room + "-service",
                main,
                port,
                WebApplicationType.SERVLET,
                together(REACTIVE, List.of(AUTHORIZATION_SERVER)),
                settings);
    }

    private static List<String> together(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
