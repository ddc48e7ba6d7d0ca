package org.duban.notification.running;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.duban.embedded.EmbeddedBackend;
import org.duban.journal.view.Views;
import org.duban.notification.Life;
import org.duban.notification.NotificationServiceApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service with a real broker and store, at noon of 17 October 2018. */
@ExtendWith(EmbeddedBackend.class)
@SpringBootTest(
        classes = NotificationServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=notification-service",
            "duban.database=duban_notification_test",
            "duban.watch.every=1h",
            "duban.feed.heartbeat=300ms"
        })
@Import(RunningService.Surroundings.class)
public abstract class RunningService {

    /** What stands in for the world around the service. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        SetClock clock() {
            return new SetClock();
        }

        @Bean
        Publisher publisher(Environment environment) {
            return new Publisher(environment.getRequiredProperty("duban.kafka.bootstrap"));
        }
    }

    @Autowired protected SetClock clock;
    @Autowired protected Publisher topics;
    @Autowired protected MongoDatabase database;
    @Autowired private Views views;
    @LocalServerPort private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("duban.identity.issuer", LocalIssuer::uri);
    }

    @BeforeEach
    void noonOfTheSeventeenth() {
        clock.set("2018-10-17T12:00");
    }

    protected Door door() {
        return Door.on(port);
    }

    protected Door as(Person person) {
        return door().as(person);
    }

    protected static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
    }

    /** A collection of a view in the version that is read. */
    protected MongoCollection<Document> live(String name) {
        return views.all().stream()
                .filter(view -> view.has(name))
                .findFirst()
                .orElseThrow()
                .now()
                .collection(name);
    }

    /** A programme in Shanghai that the service has heard of. */
    protected void programme(String id) {
        topics.publish(Life.ofProgramme(id).then("2018-01-02T01:00:00Z", Life.founded("方案 " + id)));
        eventually().until(() -> live("programmes").find(new Document("_id", id)).first() != null);
    }
}
