package org.duban.faults.cast;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Asks a process whether it serves, the way those who need it would. */
public final class Serving {

    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .connectTimeout(ANSWER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    private Serving() {}

    /** Whether it answers right now. */
    public static boolean isServing(RunningSystem system, Part part) {
        if (!part.isAlive()) {
            return false;
        }
        return switch (part.kind()) {
            case STORE -> system.storeAnswers();
            case BROKER -> answersAsBroker(system.kafka());
            default -> isReady(part.port());
        };
    }

    private static boolean isReady(int port) {
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(address).timeout(ANSWER).build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean answersAsBroker(String bootstrap) {
        try (Admin admin =
                Admin.create(
                        Map.of(
                                "bootstrap.servers", bootstrap,
                                "default.api.timeout.ms", "2000",
                                "request.timeout.ms", "1500"))) {
            return !admin.describeCluster()
                    .nodes()
                    .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
