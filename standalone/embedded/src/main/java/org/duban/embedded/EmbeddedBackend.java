package org.duban.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.duban.embedded.broker.EmbeddedBroker;
import org.duban.embedded.store.EmbeddedStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives tests a broker and a store: {@code @ExtendWith(EmbeddedBackend.class)}.
 *
 * <p>Both are started by the first test class that asks and shared by all of this JVM, until it
 * ends; Spring finds them by the system properties {@value #BOOTSTRAP} and {@value #URI}. Where the
 * environment names a server in {@code MONGODB_URI}, tests use that one, with a database of their
 * own.
 */
public final class EmbeddedBackend implements BeforeAllCallback {

    /** The property with the broker's address. */
    public static final String BOOTSTRAP = "duban.kafka.bootstrap";

    /** The property with the store's connection string, its database included. */
    public static final String URI = "spring.mongodb.uri";

    private static @Nullable EmbeddedBroker broker;
    private static @Nullable EmbeddedStore store;

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    /** Starts both unless they run already; for tests that cannot name an extension. */
    public static synchronized void start() {
        if (broker != null) {
            return;
        }
        Path directory = temporaryDirectory();
        String given = System.getenv("MONGODB_URI");
        String uri;
        if (given == null || given.isBlank()) {
            EmbeddedStore started = EmbeddedStore.start(directory.resolve("store"), 0);
            uri = started.uri("duban");
            store = started;
        } else {
            uri = withDatabase(given, "duban_test_" + UUID.randomUUID().toString().substring(0, 8));
        }
        EmbeddedBroker started = EmbeddedBroker.start(directory.resolve("broker"), 0);
        broker = started;
        System.setProperty(BOOTSTRAP, started.bootstrapServers());
        System.setProperty(URI, uri);
    }

    /** The store of this JVM, null where {@code MONGODB_URI} names a server instead. */
    public static synchronized @Nullable EmbeddedStore store() {
        start();
        return store;
    }

    /** The same server and options with another database. */
    static String withDatabase(String uri, String database) {
        int hosts = uri.indexOf("://") + 3;
        int options = uri.indexOf('?') < 0 ? uri.length() : uri.indexOf('?');
        int path = uri.indexOf('/', hosts);
        int end = path < 0 || path > options ? options : path;
        return uri.substring(0, end) + "/" + database + uri.substring(options);
    }

    private static Path temporaryDirectory() {
        try {
            Path target = Path.of("target");
            Path parent = Files.isDirectory(target) ? target : Path.of(temporaryFolder());
            return TemporaryDirectories.create(parent, "embedded-");
        } catch (IOException e) {
            throw new IllegalStateException("No folder for the broker and the store: " + e, e);
        }
    }

    private static String temporaryFolder() {
        return System.getProperty("java.io.tmpdir", "/tmp");
    }
}
