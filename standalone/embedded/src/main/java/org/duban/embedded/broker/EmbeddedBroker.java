package org.duban.embedded.broker;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.duban.embedded.Ports;

/**
 * An Apache Kafka in this process: one node that is controller and broker, kept in a directory.
 *
 * <p>The directory is formatted once; a later start finds topics, records and offsets again, also
 * after a kill.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts on a directory, which is made and formatted if need be, and returns when it serves.
     *
     * @param port the port clients use on 127.0.0.1, 0 for a free one
     * @throws IllegalStateException in one line, when the port is taken or the directory is not
     *     usable
     */
    public static EmbeddedBroker start(Path directory, int port) {
        return start(directory, port, "");
    }

    /**
     * Starts behind a proxy or a port mapping.
     *
     * @param advertised {@code HOST:PORT} that clients are told to use; empty for the port itself
     */
    public static EmbeddedBroker start(Path directory, int port, String advertised) {
        BrokerDirectory.prepare(directory);
        int clients = Ports.usable(port);
        KafkaConfig config =
                new KafkaConfig(
                        BrokerSettings.of(directory, clients, Ports.usable(0), advertised), false);
        try {
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, clients);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The broker does not start on " + directory + ": " + e.getMessage(), e);
        }
    }

    /** What clients put into {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
