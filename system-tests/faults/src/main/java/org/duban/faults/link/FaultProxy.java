package org.duban.faults.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.faults.cast.Patiently;

/**
 * Stands between clients and servers of a TCP protocol, tries the servers in turn, and spoils the
 * wire as it is told.
 */
public final class FaultProxy implements AutoCloseable {

    /** A client with its server; one that lost something can never be made whole again. */
    private record Pair(Socket client, Socket server, AtomicBoolean holed) {

        private void abort() {
            FaultProxy.abort(client);
            FaultProxy.abort(server);
        }

        private void close() {
            closeQuietly(client);
            closeQuietly(server);
        }
    }

    private static final int BUFFER = 16 * 1024;
    private static final int CONNECT_MILLIS = 1000;

    private final String name;
    private final ServerSocket door;
    private final List<Integer> servers;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Pair> open = ConcurrentHashMap.newKeySet();
    private volatile Wire wire = Wire.SOUND;

    /**
     * Opens the door.
     *
     * @param port where clients connect on the loopback address
     * @param servers ports of the loopback address behind it
     */
    public FaultProxy(String name, int port, List<Integer> servers) {
        this.name = name;
        this.servers = List.copyOf(servers);
        try {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofVirtual().name("proxy " + name).start(this::accept);
    }

    public String name() {
        return name;
    }

    /** From now on everything, also on open connections, goes over this wire. */
    public void become(Wire next) {
        wire = next;
        if (next.refuses()) {
            open.forEach(Pair::abort);
        } else {
            open.stream().filter(pair -> pair.holed().get()).forEach(Pair::abort);
        }
    }

    /** Breaks all open connections with a reset. */
    public void reset() {
        open.forEach(Pair::abort);
    }

    /** Ends one direction of all open connections: clients are told nothing more will come. */
    public void halfClose() {
        for (Pair pair : open) {
            try {
                pair.client().shutdownOutput();
            } catch (IOException gone) {
                // then there is nothing left to end
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException already) {
            // closed is closed
        }
        open.forEach(Pair::close);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().name("link " + name).start(() -> connect(client));
            } catch (IOException closed) {
                // asked again, unless the door is closed
            }
        }
    }

    private void connect(Socket client) {
        if (wire.refuses()) {
            abort(client);
            return;
        }
        for (int tries = 0; tries < servers.size(); tries++) {
            int port = servers.get(Math.floorMod(turn.getAndIncrement(), servers.size()));
            Socket server = new Socket();
            try {
                server.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        CONNECT_MILLIS);
                join(new Pair(client, server, new AtomicBoolean()));
                return;
            } catch (IOException notThere) {
                closeQuietly(server);
            }
        }
        abort(client);
    }

    private void join(Pair pair) throws IOException {
        pair.client().setTcpNoDelay(true);
        pair.server().setTcpNoDelay(true);
        open.add(pair);
        Thread.ofVirtual().start(() -> carry(pair, pair.client(), pair.server(), true));
        Thread.ofVirtual().start(() -> carry(pair, pair.server(), pair.client(), false));
    }

    private void carry(Pair pair, Socket from, Socket to, boolean requests) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                delay(read);
                if (swallows(requests)) {
                    pair.holed().set(true);
                } else if (!pair.holed().get()) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            pair.close();
        } finally {
            if (pair.client().isClosed() || pair.server().isClosed() || bothEnded(pair)) {
                pair.close();
                open.remove(pair);
            }
        }
    }

    private static boolean bothEnded(Pair pair) {
        return pair.client().isOutputShutdown() && pair.server().isOutputShutdown();
    }

    private boolean swallows(boolean requests) {
        return requests ? wire.swallowsRequests() : wire.swallowsAnswers();
    }

    /** Takes the time the wire takes. */
    private void delay(int bytes) {
        Wire now = wire;
        Duration time = now.latency();
        if (now.bytesPerSecond() > 0) {
            time = time.plusMillis(1000L * bytes / now.bytesPerSecond());
        }
        if (!time.isZero()) {
            Patiently.pass(time);
        }
    }

    private static void abort(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException gone) {
            // then it is closed without it
        }
        closeQuietly(socket);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // closed is closed
        }
    }
}
