package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LimitsIT {
    private static final int MB = 1 << 20;
    private static Door door;

    @BeforeAll
    static void open() {
        door = new Door("--duban.limits.per-second=1", "--duban.limits.burst=20");
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void jsonUpToTheLimitPassesWhole() {
        var answer =
                Door.send(
                        door.as("a", "/api/tasks")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(new byte[MB])));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(door.task.received).isEqualTo(MB);
    }

    @Test
    void jsonAboveTheLimitIsRefusedAsTooLarge() {
        var answer =
                Door.send(
                        door.as("b", "/api/tasks")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(new byte[MB + 1])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/request-too-large", "1 MB");
    }

    @Test
    void aBodyOfUnknownLengthIsRefusedOnceItIsTooLarge() {
        var endless =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 * MB]));
        var answer =
                Door.send(
                        door.as("c", "/api/tasks")
                                .header("Content-Type", "application/json")
                                .POST(endless));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void filesMayBeTwentyMegabytesButNotMuchMore() {
        var fits =
                Door.send(
                        door.as("d", "/api/tasks/x/evidence")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofByteArray(new byte[20 * MB])));
        var tooLarge =
                Door.send(
                        door.as("d", "/api/tasks/x/evidence")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofByteArray(new byte[22 * MB])));

        assertThat(fits.statusCode()).isEqualTo(200);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("21 MB");
    }

    @Test
    void anAccountThatAsksTooOftenIsToldToWaitWhileOthersAreServed() {
        var refused =
                IntStream.range(0, 40)
                        .mapToObj(i -> Door.send(door.as("e", "/api/tasks")))
                        .filter(answer -> answer.statusCode() == 429)
                        .findFirst()
                        .orElseThrow();

        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body()).contains("/problems/too-many-requests");
        assertThat(Door.send(door.as("f", "/api/tasks")).statusCode()).isEqualTo(200);
    }
}
