package org.duban.standalone.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.duban.embedded.broker.EmbeddedBroker;
import org.duban.standalone.issuer.AccountBook;
import org.duban.standalone.issuer.AccountsFile;
import org.duban.standalone.issuer.AccountsUnreadable;
import org.duban.standalone.launch.StateFile.Phase;

/** One start of a standalone Duban, from the lock of its directory to the last word of welcome. */
final class Launch {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration STOP_SERVICE = Duration.ofSeconds(6);
    private static final Duration STOP_STORE = Duration.ofSeconds(5);
    private final Options options;
    private final Map<String, String> environment;
    private final Story story;
    private final Ports ports;
    private final Services services;
    private final AccountBook accounts;
    private final DataDirectory data;
    private final StateFile state;
    private final Ending ending = new Ending();

    /** Checks all that can be checked before anything is started. */
    Launch(Options options, Map<String, String> environment, Story story) {
        this.options = options;
        this.environment = environment;
        this.story = story;
        this.ports = new Ports(options.port());
        this.services = new Services(options);
        this.accounts = accounts(options);
        this.data = DataDirectory.take(options.directory());
        this.state = new StateFile(data.path());
        ending.add("lock", STOP_STORE, this::release);
        ports.mustBeFree();
    }

    Path logs() {
        return data.resolve("logs");
    }

    boolean isTraining() {
        return options.training();
    }

    void start() {
        LogFiles.in(logs());
        state.write(Phase.STARTING, ports, options.isolated());
        story.say("督办 Duban · data in " + data.path());
        Secrets secrets = Secrets.in(data.resolve("issuer"));
        CompletableFuture<EmbeddedBroker> broker = CompletableFuture.supplyAsync(this::broker);
        Store store = store();
        Started issuer = start(services.issuer(secrets), false);
        ending.add("issuer", STOP_SERVICE, issuer::stop);
        CompletableFuture<Started> gateway =
                CompletableFuture.supplyAsync(
                        () -> gateway(secrets), step -> Thread.ofPlatform().start(step));
        EmbeddedBroker kafka = broker.join();
        List<Started> business = new CopyOnWriteArrayList<>();
        ending.add("services", STOP_SERVICE, () -> stopTogether(business));
        for (Service service : services.business(store, kafka.bootstrapServers())) {
            business.add(start(service, options.isolated()));
        }
        Readiness readiness = new Readiness();
        business.forEach(service -> readiness.await(service, PATIENCE));
        readiness.await(gateway.join(), PATIENCE);
        story.tell("ready", "everything answers");
        if (options.demo()) {
            state.write(Phase.LOADING_DEMO, ports, options.isolated());
            new DemoStep(options, services, accounts, story).play(data.resolve("demo"));
        }
        state.write(Phase.READY, ports, options.isolated());
        if (options.training()) {
            new Training(services.gatewayUri(), services.issuerUri()).run();
        }
        story.say(Welcome.text(services.gatewayUri(), logs(), accounts, options, story.seconds()));
    }

    /** Stops everything in the reverse order, contexts before the broker and the store. */
    void end() {
        story.say("Stopping …");
        ending.run();
        story.say("Stopped.");
    }

    private static void stopTogether(List<Started> services) {
        CompletableFuture.allOf(
                        services.stream()
                                .map(
                                        service ->
                                                CompletableFuture.runAsync(
                                                        service::stop, Thread::startVirtualThread))
                                .toArray(CompletableFuture[]::new))
                .join();
    }

    private static AccountBook accounts(Options options) {
        try {
            return AccountsFile.read(options.accounts());
        } catch (AccountsUnreadable broken) {
            throw new LaunchRefused("--accounts: " + broken.getMessage());
        }
    }

    private EmbeddedBroker broker() {
        return ServiceOfThread.within(
                "kafka",
                () -> {
                    EmbeddedBroker broker =
                            EmbeddedBroker.start(data.resolve("kafka"), ports.kafka());
                    ending.add("kafka", STOP_STORE, broker::close);
                    story.tell("kafka", broker.bootstrapServers());
                    return broker;
                });
    }

    private Store store() {
        return ServiceOfThread.within(
                "store",
                () -> {
                    Store store = Store.open(environment, data.path(), ports.store());
                    ending.add("store", STOP_STORE, store.end());
                    story.tell("store", store.meaning());
                    return store;
                });
    }

    private Started gateway(Secrets secrets) {
        Started gateway = start(services.gateway(secrets), options.isolated());
        ending.add("gateway", STOP_SERVICE, gateway::stop);
        return gateway;
    }

    private Started start(Service service, boolean isolated) {
        Started started =
                isolated
                        ? StartedProcess.start(service, data.path(), story)
                        : StartedContext.start(service);
        story.tell(service.name(), (isolated ? "starting on " : "on ") + service.port());
        return started;
    }

    private void release() {
        try {
            state.delete();
            data.close();
        } catch (IOException failure) {
            story.say("The data directory could not be released: " + failure.getMessage());
        }
    }
}
