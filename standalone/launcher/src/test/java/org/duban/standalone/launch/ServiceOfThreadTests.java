package org.duban.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ServiceOfThreadTests {

    @Test
    void threadsMadeForAServiceLogForIt() throws Exception {
        try (var pool =
                ServiceOfThread.within(
                        "task-service",
                        () -> {
                            var made = Executors.newSingleThreadExecutor();
                            made.submit(() -> {}).get();
                            return made;
                        })) {
            assertThat(CompletableFuture.supplyAsync(this::service, pool).get())
                    .isEqualTo("task-service");
        }
    }

    @Test
    void virtualThreadsLogForTheServiceOfWhoeverMadeThem() throws Exception {
        var heard =
                ServiceOfThread.within(
                        "report-service",
                        () -> {
                            var told = new CompletableFuture<String>();
                            Thread.ofVirtual().start(() -> told.complete(service()));
                            return told;
                        });

        assertThat(heard.get()).isEqualTo("report-service");
    }

    @Test
    void outsideAnyServiceTheLauncherLogs() {
        assertThat(service()).isEqualTo("launcher");
    }

    private String service() {
        return new ServiceOfThread().getDiscriminatingValue(new LoggingEvent());
    }
}
