package org.duban.standalone.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Eight ports in a row on the loopback address, the first one being the gateway's. */
record Ports(int gateway) {
    private static final int FIRST_ANY = 20_000;
    private static final int LAST_ANY = 32_000;

    int task() {
        return gateway + 1;
    }

    int report() {
        return gateway + 2;
    }

    int notification() {
        return gateway + 3;
    }

    int issuer() {
        return gateway + 4;
    }

    int kafka() {
        return gateway + 5;
    }

    int controller() {
        return gateway + 6;
    }

    int store() {
        return gateway + 7;
    }

    /** All ports by what stands behind them, in the order of their numbers. */
    Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("gateway", gateway);
        ports.put("task-service", task());
        ports.put("report-service", report());
        ports.put("notification-service", notification());
        ports.put("issuer", issuer());
        ports.put("kafka", kafka());
        ports.put("controller", controller());
        ports.put("store", store());
        return ports;
    }

    /** Refuses in one line when somebody else listens on one of them. */
    void mustBeFree() {
        byName().forEach(
                        (name, port) -> {
                            if (!isFree(port)) {
                                throw new LaunchRefused(
                                        ("Port %d, wanted for the %s, is taken. Start on other ports"
                                                        + " with --port %d, or find who has it with:"
                                                        + " ss -ltnp 'sport = :%d'")
                                                .formatted(port, name, suggestion(), port));
                            }
                        });
    }

    private int suggestion() {
        for (int first = gateway + 10; first < gateway + 500; first += 10) {
            if (new Ports(first).areFree()) {
                return first;
            }
        }
        return gateway + 1000;
    }

    /** Eight free ports somewhere above 20000. */
    static Ports anyFree() {
        return ThreadLocalRandom.current()
                .ints(FIRST_ANY, LAST_ANY)
                .mapToObj(Ports::new)
                .filter(Ports::areFree)
                .findFirst()
                .orElseThrow();
    }

    boolean areFree() {
        return byName().values().stream().allMatch(Ports::isFree);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Otherwise a port whose last connections are still ending would look taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
