package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT {
    private static Door door;

    @BeforeAll
    static void open() {
        door = new Door();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/index.html", "/ledger", "/tasks/p/A1-01", "/tasks/p.A1-01", "/login"})
    void everyPlaceInThePagesIsTheIndexWhichIsAlwaysAskedForAgain(String path) {
        var answer = Door.send(door.request(path).header("Accept", "text/html,*/*"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
    }

    @Test
    void anUnchangedIndexIsNotSentAgain() {
        var tag = Door.send(door.request("/")).headers().firstValue("ETag").orElseThrow();

        assertThat(Door.send(door.request("/").header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
    }

    @Test
    void fingerprintedFilesAreKeptForGood() {
        var answer = Door.send(door.request("/assets/probe-0a1b2c3d.js"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/gone.js", "/gone.png", "/assets/gone", "/actuator/env"})
    void whatIsNotThereIsNotThePages(String path) {
        assertThat(Door.send(door.request(path)).statusCode()).isIn(401, 404);
    }

    @Test
    void anUnknownApiAddressIsNeverAPage() {
        var answer = Door.send(door.request("/api/nothing").header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }
}
