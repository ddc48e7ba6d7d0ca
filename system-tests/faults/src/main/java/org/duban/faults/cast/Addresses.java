package org.duban.faults.cast;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ports of one system, counted from the gateway's. Where the launcher has its services there
 * are proxies here, and the services stand behind them.
 */
public record Addresses(int gateway) {

    private static final int COUNT = 40;
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int INSTANCES = 10;
    private static final int STORE_LINKS = 30;

    /** A row of ports nobody listens on. */
    public static Addresses free() {
        return ThreadLocalRandom.current()
                .ints(FIRST, LAST)
                .mapToObj(Addresses::new)
                .filter(Addresses::areFree)
                .findFirst()
                .orElseThrow();
    }

    /** Where the gateway finds a service: a proxy before all its instances. */
    public int route(PartKind service) {
        return gateway + 1 + service.place();
    }

    public int issuer() {
        return gateway + 4;
    }

    /** Where everybody finds the broker: a proxy. */
    public int brokerLink() {
        return gateway + 5;
    }

    public int broker() {
        return gateway + 6;
    }

    public int store() {
        return gateway + 7;
    }

    /** Where a service finds the store: a proxy of its own. */
    public int storeLink(PartKind service) {
        return gateway + STORE_LINKS + service.place();
    }

    /** Where the n-th instance of a service listens itself. */
    public int instance(PartKind service, int n) {
        return gateway + INSTANCES + 5 * service.place() + n;
    }

    private boolean areFree() {
        for (int port = gateway; port < gateway + COUNT; port++) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
