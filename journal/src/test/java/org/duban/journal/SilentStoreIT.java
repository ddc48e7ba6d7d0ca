package org.duban.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.duban.embedded.EmbeddedBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedBackend.class)
class SilentStoreIT {

    private static final Duration SILENCE = Duration.ofSeconds(1);

    @Test
    @Timeout(60)
    void aWireThatSwallowsEverythingDoesNotHoldARequestForEver() throws Exception {
        try (SwallowingWire wire = new SwallowingWire(store());
                MongoClient client = MongoClients.create(settings(wire.port()))) {
            var rows = client.getDatabase("silent").getCollection("rows");
            rows.insertOne(new Document("_id", 1));

            wire.swallowOnOpenConnections();

            assertThat(rows.find().first())
                    .as("asked again on another connection")
                    .isEqualTo(new Document("_id", 1));
        }
    }

    private static MongoClientSettings settings(int port) {
        MongoClientSettings.Builder builder =
                MongoClientSettings.builder()
                        .applyConnectionString(
                                new ConnectionString(
                                        "mongodb://127.0.0.1:"
                                                + port
                                                + "/?heartbeatFrequencyMS=60000"));
        new JournalAutoConfiguration()
                .silence(new JournalSettings("silent", ZoneId.of("Asia/Shanghai"), null, SILENCE))
                .customize(builder);
        return builder.build();
    }

    private static int store() {
        EmbeddedBackend.start();
        ConnectionString uri = new ConnectionString(System.getProperty(EmbeddedBackend.URI));
        String host = java.util.Objects.requireNonNull(uri.getHosts()).getFirst();
        return Integer.parseInt(host.substring(host.indexOf(':') + 1));
    }

    /** Carries bytes both ways, until it is told to lose those of the connections there are. */
    private static final class SwallowingWire implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final int server;
        private volatile AtomicBoolean sound = new AtomicBoolean(true);

        private SwallowingWire(int server) throws IOException {
            this.server = server;
            Thread.ofVirtual().start(this::accept);
        }

        private int port() {
            return door.getLocalPort();
        }

        private void swallowOnOpenConnections() {
            AtomicBoolean before = sound;
            sound = new AtomicBoolean(true);
            before.set(false);
        }

        private void accept() {
            try {
                while (!door.isClosed()) {
                    Socket client = door.accept();
                    Socket store = new Socket(InetAddress.getLoopbackAddress(), server);
                    AtomicBoolean whole = sound;
                    Thread.ofVirtual().start(() -> carry(client, store, whole));
                    Thread.ofVirtual().start(() -> carry(store, client, whole));
                }
            } catch (IOException closed) {
                assertThat(door.isClosed()).isTrue();
            }
        }

        private static void carry(Socket from, Socket to, AtomicBoolean whole) {
            byte[] buffer = new byte[8192];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (whole.get()) {
                        out.write(buffer, 0, read);
                    }
                }
            } catch (IOException over) {
                assertThat(over).as("the other side has gone").isNotNull();
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
