package org.duban.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.duban.embedded.ProgramUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTests {

    private static final String TOPIC = "task-updated";

    @TempDir Path directory;

    @Test
    void recordsAndOffsetsAreThereAfterAKillAndARestart() throws Exception {
        try (ProgramUnderTest killed =
                ProgramUnderTest.start(EmbeddedBrokerProgram.class, directory, 0)) {
            String bootstrap = killed.address();
            createTopic(bootstrap);
            produce(bootstrap, "first");
            produce(bootstrap, "second");
            assertThat(consume(bootstrap, 1)).containsExactly("first");
            killed.kill();
        }
        try (EmbeddedBroker again = EmbeddedBroker.start(directory, 0)) {
            assertThat(consume(again.bootstrapServers(), 1)).containsExactly("second");
        }
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, taken.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "Port %s is taken: stop what listens there or give another",
                            taken.getLocalPort());
        }
    }

    @Test
    void aDirectoryOfSomethingElseIsRefused() throws Exception {
        Files.writeString(directory.resolve("thesis.txt"), "not yours");
        assertThatThrownBy(() -> EmbeddedBroker.start(directory, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds files of something else");
    }

    private static void createTopic(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void produce(String bootstrap, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get();
        }
    }

    private static List<String> consume(String bootstrap, int most) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "group.id",
                                "readers",
                                "max.poll.records",
                                most,
                                "enable.auto.commit",
                                false,
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            List<String> values = new ArrayList<>();
            consumer.poll(Duration.ofSeconds(30))
                    .forEach((ConsumerRecord<String, String> record) -> values.add(record.value()));
            consumer.commitSync();
            return values;
        }
    }
}
