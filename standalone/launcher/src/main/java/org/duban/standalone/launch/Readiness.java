package org.duban.standalone.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Asks a service whether it is ready, by the same address an orchestrator would ask. */
final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Waits until the service is ready; refuses when it is not within this time. */
    void await(Started started, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady(started.service().port())) {
            if (System.nanoTime() > deadline) {
                throw new LaunchRefused(
                        "%s is not ready after %d s; its log says why."
                                .formatted(started.service().name(), patience.toSeconds()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isReady(int port) {
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try {
            return client.send(
                                    HttpRequest.newBuilder(address)
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchRefused("Interrupted while starting.");
        }
    }
}
