package org.duban.standalone.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.duban.standalone.demo.DemoProgramme;
import org.duban.standalone.issuer.AccountBook;

/** Loads the demo programme into a Duban that is ready, once in the life of a data directory. */
final class DemoStep {
    private static final String OFFICE = "office";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Options options;
    private final Services services;
    private final AccountBook accounts;
    private final Story story;

    DemoStep(Options options, Services services, AccountBook accounts, Story story) {
        this.options = options;
        this.services = services;
        this.accounts = accounts;
        this.story = story;
    }

    /** Plays the story up to the day it is here, unless the mark says it was played. */
    void play(Path mark) {
        if (Files.exists(mark)) {
            return;
        }
        var office = accounts.find(OFFICE);
        if (office.isEmpty()) {
            story.tell("demo programme", "left out: your accounts have no " + OFFICE);
            return;
        }
        Ports ports = new Ports(options.port());
        List<URI> clocks =
                Stream.of(ports.task(), ports.report(), ports.notification())
                        .map(port -> URI.create("http://127.0.0.1:" + port + "/actuator/clock"))
                        .toList();
        new DemoProgramme(
                        URI.create(services.gatewayUri()),
                        URI.create(services.issuerUri()),
                        clocks,
                        office.get().password(),
                        chapter -> story.tell("demo programme", chapter))
                .play(here());
        LocalDate asOf = options.asOf();
        if (asOf != null) {
            clocks.forEach(clock -> turn(clock, asOf));
        }
        try {
            Files.writeString(mark, "loaded\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Clock here() {
        Clock real = Clock.system(ZONE);
        LocalDate asOf = options.asOf();
        return asOf == null
                ? real
                : Clock.offset(
                        real,
                        Duration.between(LocalDate.now(real).atStartOfDay(), asOf.atStartOfDay()));
    }

    /** The story leaves the clocks at the real day; a start as of another day goes back to it. */
    private static void turn(URI clock, LocalDate day) {
        var request =
                HttpRequest.newBuilder(clock)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"day\":\"%s\"}".formatted(day)))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
