package org.duban.embedded.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.duban.embedded.Ports;

/**
 * A store that speaks MongoDB's protocol on a port of this machine and keeps its data in one file.
 *
 * <p>A reply means that what it says is on the file: killing the process loses nothing
 * acknowledged. What it cannot promise is said by {@link #LIMITS}.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** What whoever starts this store should know, in one paragraph. */
    public static final String LIMITS =
            """
            The embedded store speaks MongoDB's protocol but is not MongoDB: one machine, no replica, \
            no transactions, no change streams, no text search, no expiring documents. A crash of \
            the process loses nothing acknowledged; a power cut may lose the last second. \
            For more than one machine, or more than a million documents, set MONGODB_URI.""";

    private static final int CONNECTION_THREADS = 16;

    private final StoreBackend backend;
    private final MongoServer server;
    private final int port;

    private EmbeddedStore(StoreFile file, InetSocketAddress address) {
        this.backend = new StoreBackend(file);
        this.server = new MongoServer(backend);
        try {
            server.bind(address, 1, CONNECTION_THREADS);
        } catch (Exception e) { // what netty throws is not declared
            file.close();
            throw new IllegalStateException(
                    "Port "
                            + address.getPort()
                            + " is taken: stop what listens there or give another",
                    e);
        }
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Starts on a directory, which is made if need be.
     *
     * @param port the port on 127.0.0.1, 0 for a free one
     * @throws IllegalStateException in one line, when the port is taken or the directory is not
     *     usable
     */
    public static EmbeddedStore start(Path directory, int port) {
        return start(directory, Ports.local(port));
    }

    /** Starts on a directory and an address other machines may reach, as a container needs it. */
    public static EmbeddedStore start(Path directory, String address, int port) {
        return start(directory, Ports.at(address, port));
    }

    private static EmbeddedStore start(Path directory, InetSocketAddress address) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IllegalStateException(directory + " cannot be made: " + e.getMessage(), e);
        }
        if (!Files.isWritable(directory)) {
            throw new IllegalStateException(directory + " cannot be written");
        }
        return new EmbeddedStore(StoreFile.open(directory.resolve("store.mv")), address);
    }

    /** Starts without a file: what is written is gone when it closes. */
    public static EmbeddedStore startInMemory(int port) {
        return new EmbeddedStore(StoreFile.inMemory(), Ports.local(port));
    }

    public int port() {
        return port;
    }

    /** The connection string, without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** The connection string with a database. */
    public String uri(String database) {
        return uri() + "/" + database;
    }

    /** What each shape of query has examined and returned since the start. */
    public Map<QueryShape, QueryCounts> queryShapes() {
        return backend.shapes().counts();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
