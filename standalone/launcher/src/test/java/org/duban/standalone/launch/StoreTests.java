package org.duban.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreTests {
    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({
        "mongodb://h:1,mongodb://h:1/duban_task",
        "mongodb://h:1/,mongodb://h:1/duban_task",
        "mongodb://h:1/admin,mongodb://h:1/duban_task",
        "mongodb://u:p@a,mongodb://u:p@a/duban_task",
        "mongodb://h:1/admin?replicaSet=r,mongodb://h:1/duban_task?replicaSet=r",
        "mongodb://h:1?w=1,mongodb://h:1/duban_task?w=1",
    })
    void eachServiceHasADatabaseOfItsOwn(String uri, String expected) {
        assertThat(new Store(uri, "", () -> {}).uri("duban_task")).isEqualTo(expected);
    }

    @Test
    void aMongoDbThatIsGivenComesFirst() {
        var store = Store.open(Map.of("MONGODB_URI", "mongodb://elsewhere:1"), directory, 1);

        assertThat(store.uri()).isEqualTo("mongodb://elsewhere:1");
        assertThat(store.meaning()).contains("MONGODB_URI");
    }

    @Test
    void aMongodThatCannotBeRunIsRefused() {
        var environment = Map.of("MONGOD", directory.resolve("none").toString());

        assertThatThrownBy(() -> Store.open(environment, directory, 1))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("MONGOD");
    }

    @Test
    void aMongodThatEndsAtOnceIsToldWithItsLog() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("bin"));
        Path program = folder.resolve("mongod");
        Files.writeString(program, "#!/bin/sh\necho no such engine\nexit 1\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(
                        () ->
                                Store.open(
                                        Map.of("PATH", folder.toString()),
                                        directory,
                                        Ports.anyFree().store()))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("mongod.log");
        assertThat(directory.resolve("logs/mongod.log")).hasContent("no such engine");
    }

    @Test
    void otherwiseTheEmbeddedStoreServesAndSaysWhatItIs() {
        var store = Store.open(Map.of(), directory, Ports.anyFree().store());

        assertThat(store.uri()).startsWith("mongodb://127.0.0.1:");
        assertThat(store.meaning()).contains("embedded", "MONGODB_URI");
        store.end().run();
    }
}
