package org.duban.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Finds free ports of this machine and says so plainly when a port is taken. */
public final class Ports {

    private Ports() {}

    /** 127.0.0.1 with a port, without asking a name service. */
    public static InetSocketAddress local(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A port on 127.0.0.1 nobody listens on: the given one, or any for 0.
     *
     * @throws IllegalStateException when somebody listens on the given one
     */
    public static int usable(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(local(port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Port " + port + " is taken: stop what listens there or give another", e);
        }
    }
}
