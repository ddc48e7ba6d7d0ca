package org.duban.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds free ports of this machine and says so plainly when a port is taken. */
public final class Ports {

    private Ports() {}

    /** 127.0.0.1 with a port, as a number: no name service is asked. */
    public static InetSocketAddress local(int port) {
        return at("127.0.0.1", port);
    }

    /**
     * An address given as a number, with a port.
     *
     * @throws IllegalStateException when it is not an address
     */
    public static InetSocketAddress at(String address, int port) {
        try {
            return new InetSocketAddress(InetAddress.ofLiteral(address), port);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(address + " is not an address", e);
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
