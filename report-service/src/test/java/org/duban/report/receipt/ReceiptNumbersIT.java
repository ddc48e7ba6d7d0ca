package org.duban.report.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duban.embedded.EmbeddedBackend;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedBackend.class)
class ReceiptNumbersIT {

    private static MongoClient client;

    private MongoDatabase database;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(System.getProperty(EmbeddedBackend.URI));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @BeforeEach
    void emptyDatabase() {
        database = client.getDatabase("numbers_" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void numbersCountFromOneInEveryYear() {
        ReceiptNumbers numbers = new ReceiptNumbers(database);

        assertThat(numbers.claim("a", 1, 2018)).isEqualTo("RS-2018-0001");
        assertThat(numbers.claim("b", 1, 2018)).isEqualTo("RS-2018-0002");
        assertThat(numbers.claim("c", 1, 2019)).isEqualTo("RS-2019-0001");
        assertThat(numbers.claim("a", 2, 2018)).isEqualTo("RS-2018-0003");
    }

    @Test
    void aNumberClaimedBeforeACrashIsFoundAfterIt() {
        new ReceiptNumbers(database).claim("a", 1, 2018);
        ReceiptNumbers restarted = new ReceiptNumbers(database);

        assertThat(restarted.claim("a", 1, 2018)).isEqualTo("RS-2018-0001");
        assertThat(restarted.claim("b", 1, 2018)).isEqualTo("RS-2018-0002");
    }

    @Test
    void manyInstancesClaimingAtOnceLeaveNoGapAndShareNoNumber()
            throws ExecutionException, InterruptedException {
        List<ReceiptNumbers> instances =
                List.of(
                        new ReceiptNumbers(database),
                        new ReceiptNumbers(database),
                        new ReceiptNumbers(database));
        List<Future<String>> claims = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 120; i++) {
                String filing = "filing-" + i / 2; // every number is asked for twice
                ReceiptNumbers instance = instances.get(i % 3);
                claims.add(threads.submit(() -> instance.claim(filing, 1, 2018)));
            }
        }

        List<String> numbers = new ArrayList<>();
        for (Future<String> claim : claims) {
            numbers.add(claim.get());
        }
        assertThat(numbers.stream().distinct().sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 60).mapToObj("RS-2018-%04d"::formatted).toList());
        for (int i = 0; i < 120; i += 2) {
            assertThat(numbers.get(i)).isEqualTo(numbers.get(i + 1));
        }
    }
}
