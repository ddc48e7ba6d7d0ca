package org.duban.faults.cast;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.duban.faults.link.FaultProxy;
import org.duban.standalone.launch.IsolatedService;

/** All processes of one system with the wires between them. */
public final class RunningSystem implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Addresses at;
    private final Setting setting;
    private final List<Part> parts = new ArrayList<>();
    private final Map<PartKind, FaultProxy> routes = new EnumMap<>(PartKind.class);
    private final Map<PartKind, FaultProxy> storeLinks = new EnumMap<>(PartKind.class);
    private final FaultProxy brokerLink;
    private final StorePlace storePlace;
    private final MongoClient store;

    private RunningSystem(Setting setting) {
        this.at = Addresses.free();
        this.setting = setting;
        Path logs = folder("logs");
        this.storePlace = StorePlace.of(System.getenv(), folder("store"), at.store());
        this.brokerLink = new FaultProxy("broker", at.brokerLink(), List.of(at.broker()));
        if (storePlace.isOurs()) {
            parts.add(
                    new Part(
                            "store",
                            PartKind.STORE,
                            at.store(),
                            logs.resolve("store.out"),
                            storePlace::command));
        }
        Path broker = setting.directory().resolve("broker");
        parts.add(
                new Part(
                        "broker",
                        PartKind.BROKER,
                        at.broker(),
                        logs.resolve("broker.out"),
                        () -> Commands.broker(broker, at.broker(), at.brokerLink())));
        addServices(logs);
        this.store = MongoClients.create(storePlace.uri());
        // Whoever ends the harness early must not be left with its processes.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> parts.forEach(Part::kill)));
    }

    /** Starts everything and waits until all of it serves. */
    public static RunningSystem start(Setting setting) {
        RunningSystem system = new RunningSystem(setting);
        system.startAll();
        return system;
    }

    private void startAll() {
        of(PartKind.STORE).forEach(Part::start);
        of(PartKind.BROKER).forEach(Part::start);
        awaitAll(List.of(PartKind.STORE, PartKind.BROKER));
        parts.forEach(Part::start);
        awaitAll(List.of(PartKind.values()));
    }

    private void awaitAll(List<PartKind> kinds) {
        for (Part part : parts) {
            if (kinds.contains(part.kind())
                    && !(Patiently.until(
                                    START, () -> !part.isAlive() || Serving.isServing(this, part))
                            && part.isAlive())) {
                close();
                throw new IllegalStateException(
                        part + " does not serve; see " + setting.directory().resolve("logs"));
            }
        }
    }

    private void addServices(Path logs) {
        List<IsolatedService> services =
                IsolatedService.all(
                        at.gateway(),
                        "mongodb://127.0.0.1:0",
                        "127.0.0.1:" + at.brokerLink(),
                        folder("issuer"));
        for (IsolatedService service : services) {
            PartKind kind = kind(service.name());
            if (kind.isBusiness()) {
                addInstances(service, kind, logs);
            } else {
                int port = kind == PartKind.GATEWAY ? at.gateway() : at.issuer();
                add(service, kind, kind.program(), port, logs);
            }
        }
    }

    private void addInstances(IsolatedService service, PartKind kind, Path logs) {
        List<Integer> ports =
                IntStream.range(0, setting.instances())
                        .mapToObj(n -> at.instance(kind, n))
                        .toList();
        routes.put(kind, new FaultProxy(kind.program(), at.route(kind), ports));
        storeLinks.put(
                kind,
                new FaultProxy(
                        kind.program() + "-store", at.storeLink(kind), List.of(storePlace.port())));
        for (int n = 0; n < ports.size(); n++) {
            int port = ports.get(n);
            Map<String, String> own = new java.util.HashMap<>();
            own.put("server.port", Integer.toString(port));
            own.put("spring.mongodb.uri", storePlace.uriAt(at.storeLink(kind), database(kind)));
            own.put("duban.database", database(kind));
            if (setting.day() != null) {
                own.put("duban.as-of", setting.day());
            }
            add(service.with(own), kind, kind.program() + "-" + (n + 1), port, logs);
        }
    }

    private void add(IsolatedService service, PartKind kind, String name, int port, Path logs) {
        List<String> options = new ArrayList<>(List.of("-Xmx192m"));
        options.addAll(setting.agents().getOrDefault(kind, List.of()));
        parts.add(
                new Part(
                        name,
                        kind,
                        port,
                        logs.resolve(name + ".out"),
                        () -> Commands.java(options, service.command(logs.resolve(name)))));
    }

    private static PartKind kind(String program) {
        return List.of(PartKind.values()).stream()
                .filter(kind -> kind.program().equals(program))
                .findFirst()
                .orElseThrow();
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** All processes of one kind; none where the store is somebody else's. */
    public List<Part> of(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    public URI gateway() {
        return URI.create("http://localhost:" + at.gateway());
    }

    public URI issuer() {
        return URI.create("http://localhost:" + at.issuer());
    }

    /** What consumers and producers connect to. */
    public String kafka() {
        return "127.0.0.1:" + at.brokerLink();
    }

    /** The database of a service, not through its own link. */
    public MongoDatabase databaseOf(PartKind service) {
        return store.getDatabase(database(service));
    }

    private String database(PartKind service) {
        return storePlace.prefix() + service.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the store answers. */
    boolean storeAnswers() {
        return store.getDatabase("admin").runCommand(new Document("ping", 1)).containsKey("ok");
    }

    /** Where the broker keeps its records. */
    public Path brokerDirectory() {
        return setting.directory().resolve("broker");
    }

    public Path directory() {
        return setting.directory();
    }

    /** The wire between the gateway and a service. */
    public FaultProxy route(PartKind service) {
        return java.util.Objects.requireNonNull(routes.get(service));
    }

    /** The wire between a service and the store. */
    public FaultProxy storeLink(PartKind service) {
        return java.util.Objects.requireNonNull(storeLinks.get(service));
    }

    /** The wire between everybody and the broker. */
    public FaultProxy brokerLink() {
        return brokerLink;
    }

    /** What the store is, for the report. */
    public String storeMeaning() {
        return storePlace.meaning();
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(setting.directory().resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends all processes, services first; everything is kept. */
    @Override
    public void close() {
        List<Part> services = parts.stream().filter(part -> isService(part.kind())).toList();
        services.parallelStream().forEach(Part::stop);
        store.close();
        parts.forEach(Part::stop);
        routes.values().forEach(FaultProxy::close);
        storeLinks.values().forEach(FaultProxy::close);
        brokerLink.close();
        storePlace.clean();
    }

    private static boolean isService(PartKind kind) {
        return kind != PartKind.BROKER && kind != PartKind.STORE;
    }
}
