package org.duban.report.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.Actor;
import org.duban.events.DomainEvent;
import org.duban.events.Envelope;
import org.duban.journal.RehearsalClock;
import org.duban.report.ReportServiceApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service with a real broker and store, in October 2018. */
@ExtendWith(EmbeddedBackend.class)
@SpringBootTest(
        classes = ReportServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=report-service", "duban.database=duban_report_test"})
public abstract class RunningService {

    protected static final byte[] PDF = "%PDF-1.4\n% 盖章扫描件\n".getBytes(UTF_8);

    protected static final LocalDate MONDAY = LocalDate.parse("2018-10-15");
    protected static final LocalDate DUE = LocalDate.parse("2018-10-22");

    @Autowired protected RehearsalClock clock;
    @LocalServerPort private int port;

    @Value("${duban.kafka.bootstrap}")
    private String bootstrap;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("duban.identity.issuer", LocalIssuer::uri);
    }

    @BeforeEach
    void beginOnMonday() {
        clock.moveTo(MONDAY);
    }

    protected Service service() {
        return Service.on(port);
    }

    protected Service as(Person person) {
        return service().as(person);
    }

    /** The office's own service tells that something happened. */
    protected void told(
            String aggregate,
            long revision,
            @Nullable String programme,
            List<String> audience,
            DomainEvent event) {
        Publisher.publish(
                bootstrap,
                new Envelope(
                        aggregate,
                        revision,
                        clock.instant(),
                        "/duban/task-service",
                        aggregate,
                        programme,
                        audience,
                        aggregate + "-" + revision,
                        new Actor("office.zgh", "王敏", "zgh", null),
                        null,
                        event));
    }

    /** As long as it takes to hear of something. */
    protected static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100));
    }

    /** The office lets departments owe target measures by 22 October; their ids end in the code. */
    protected void owed(String programme, String code, String... departments) {
        as(Person.OFFICE)
                .post("/api/obligations", obligation(programme, code, departments))
                .expect(200);
    }

    protected static Map<String, Object> obligation(
            String programme, String code, String... departments) {
        return Map.of(
                "programme",
                programme,
                "code",
                code,
                "name",
                "目标举措材料",
                "kind",
                "TARGET_MEASURES",
                "departments",
                List.of(departments),
                "due",
                DUE.toString(),
                "lockOn",
                "2018-10-31");
    }

    /** The department uploads its stamped scan, drafts, signs off and submits. */
    protected Answer filed(String id, String department, String measure) {
        drafted(id, department, measure);
        as(Person.head(department)).post("/api/filings/" + id + "/sign-off", Map.of()).expect(200);
        return as(Person.liaison(department))
                .post("/api/filings/" + id + "/submission", Map.of())
                .expect(200);
    }

    protected Answer drafted(String id, String department, String measure) {
        Service liaison = as(Person.liaison(department));
        String seal =
                liaison.uploadSeal("/api/filings/" + id + "/files", "盖章件.pdf", PDF)
                        .expect(201)
                        .string("id");
        return liaison.post("/api/filings/" + id + "/draft", draft(measure, seal)).expect(200);
    }

    protected static Map<String, Object> draft(String measure, String... files) {
        return Map.of(
                "measures", List.of(Map.of("text", measure)),
                "files", List.of(files),
                "nil", false);
    }
}
