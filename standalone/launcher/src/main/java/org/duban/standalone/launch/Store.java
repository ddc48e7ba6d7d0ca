package org.duban.standalone.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.embedded.store.EmbeddedStore;

/**
 * Where facts are kept: in the MongoDB that {@code MONGODB_URI} names, else in a {@code mongod} of
 * this machine started for us alone, else in the embedded store.
 *
 * @param uri its address, without a database
 * @param meaning what was chosen and what that means, in one line
 * @param end stops what was started for it
 */
record Store(String uri, String meaning, Runnable end) {

    static Store open(Map<String, String> environment, Path directory, int port) {
        String given = environment.getOrDefault("MONGODB_URI", "");
        if (!given.isBlank()) {
            return new Store(given, "the MongoDB of MONGODB_URI, which stays as it is", () -> {});
        }
        Optional<Path> mongod = mongod(environment);
        if (mongod.isPresent()) {
            PrivateMongod started =
                    PrivateMongod.start(mongod.get(), directory.resolve("mongod"), port);
            return new Store(
                    started.uri(),
                    "MongoDB by %s, for this Duban alone".formatted(mongod.get()),
                    started::close);
        }
        EmbeddedStore embedded = EmbeddedStore.start(directory.resolve("store"), port);
        return new Store(
                embedded.uri(),
                "embedded: durable, for one machine; set MONGODB_URI or MONGOD for a real MongoDB",
                embedded::close);
    }

    /** The connection string of one database of this store. */
    String uri(String database) {
        int hosts = uri.indexOf("://") + 3;
        int options = uri.indexOf('?') < 0 ? uri.length() : uri.indexOf('?');
        int path = uri.indexOf('/', hosts);
        int end = path < 0 || path > options ? options : path;
        return uri.substring(0, end) + "/" + database + uri.substring(options);
    }

    private static Optional<Path> mongod(Map<String, String> environment) {
        String named = environment.getOrDefault("MONGOD", "");
        if (!named.isBlank()) {
            Path path = Path.of(named);
            if (!Files.isExecutable(path)) {
                throw new LaunchRefused("MONGOD names %s, which cannot be run.".formatted(named));
            }
            return Optional.of(path);
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
