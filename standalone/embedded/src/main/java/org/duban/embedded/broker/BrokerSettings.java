package org.duban.embedded.broker;

import static org.duban.embedded.broker.BrokerDirectory.CONTROLLER;
import static org.duban.embedded.broker.BrokerDirectory.NODE;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The settings of a single node that starts quickly, stays small and comes back after a kill. */
final class BrokerSettings {

    private static final String LOCALHOST = "127.0.0.1:";

    private BrokerSettings() {}

    static Map<String, String> of(Path directory, int clients, int controller, String advertised) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + LOCALHOST + controller);
        settings.put(
                "listeners",
                "CLIENTS://"
                        + LOCALHOST
                        + clients
                        + ","
                        + CONTROLLER
                        + "://"
                        + LOCALHOST
                        + controller);
        settings.put(
                "advertised.listeners",
                "CLIENTS://" + (advertised.isEmpty() ? LOCALHOST + clients : advertised));
        settings.put(
                "listener.security.protocol.map", "CLIENTS:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", "CLIENTS");
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("log.dirs", directory.toString());
        alone(settings);
        small(settings);
        quick(settings);
        return settings;
    }

    private static void alone(Map<String, String> settings) {
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
    }

    private static void small(Map<String, String> settings) {
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("log.index.size.max.bytes", String.valueOf(1 << 20));
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
    }

    /** A broker killed and started again is back in seconds: its old session ends soon. */
    private static void quick(Map<String, String> settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("controlled.shutdown.enable", "false");
    }
}
