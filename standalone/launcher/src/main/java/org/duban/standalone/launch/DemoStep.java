package org.duban.standalone.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.duban.standalone.demo.DemoProgramme;
import org.duban.standalone.issuer.AccountBook;

/** Loads the demo programme into a Duban that is ready, once in the life of a data directory. */
final class DemoStep {
    private static final String OFFICE = "office";
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

    /** Plays the story unless the mark says it was played. */
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
                List.of(ports.task(), ports.report(), ports.notification()).stream()
                        .map(port -> URI.create("http://127.0.0.1:" + port))
                        .toList();
        new DemoProgramme(
                        URI.create(services.gatewayUri()),
                        URI.create(services.issuerUri()),
                        clocks,
                        office.get().password(),
                        chapter -> story.tell("demo programme", chapter))
                .play(Clock.systemUTC());
        try {
            Files.writeString(mark, "loaded\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
