package org.duban.faults.cast;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Which store a system keeps its facts in: the MongoDB of {@code MONGODB_URI}, which is not ours to
 * kill; a {@code mongod} of our own by {@code MONGOD}; else the embedded store.
 *
 * @param uri its address, without a database
 * @param prefix of the names of databases: on somebody else's server they must not be in the way
 * @param command starts it; empty when it is somebody else's
 */
record StorePlace(String uri, String prefix, List<String> command, String meaning) {

    static StorePlace of(Map<String, String> environment, Path directory, int port) {
        String given = environment.getOrDefault("MONGODB_URI", "");
        String local = "mongodb://127.0.0.1:" + port;
        if (!given.isBlank()) {
            return new StorePlace(
                    given,
                    "duban_faults_" + ProcessHandle.current().pid() + "_",
                    List.of(),
                    "the MongoDB of MONGODB_URI (its process is left alone)");
        }
        String mongod = environment.getOrDefault("MONGOD", "");
        return mongod.isBlank()
                ? new StorePlace(local, "duban_", Commands.store(directory, port), "embedded")
                : new StorePlace(
                        local, "duban_", Commands.mongod(mongod, directory, port), "mongod");
    }

    boolean isOurs() {
        return !command.isEmpty();
    }

    int port() {
        String host = new ConnectionString(uri).getHosts().getFirst();
        int colon = host.lastIndexOf(':');
        return colon < 0 ? 27017 : Integer.parseInt(host.substring(colon + 1));
    }

    /** The same store through a proxy; only for a store on this machine. */
    String uriAt(int proxy, String database) {
        return "mongodb://127.0.0.1:" + proxy + "/" + database;
    }

    /** Leaves nothing behind on somebody else's server. */
    void clean() {
        if (!isOurs()) {
            try (MongoClient client = MongoClients.create(uri)) {
                for (String name : client.listDatabaseNames()) {
                    if (name.startsWith(prefix)) {
                        client.getDatabase(name).drop();
                    }
                }
            }
        }
    }
}
