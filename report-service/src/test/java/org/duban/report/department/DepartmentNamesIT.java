package org.duban.report.department;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.Actor;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DepartmentEvent.DepartmentRenamed;
import org.duban.events.DomainEvent;
import org.duban.events.Envelope;
import org.duban.events.ProgrammeEvent.ProgrammeIssued;
import org.duban.events.Topics;
import org.duban.journal.projection.Arrived;
import org.duban.journal.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedBackend.class)
class DepartmentNamesIT {

    private static final LocalDate DAY = LocalDate.parse("2018-10-08");
    private static final DomainEvent REGISTERED =
            new DepartmentRegistered(
                    "市工业和信息化委员会",
                    "市工信委",
                    List.of(),
                    DepartmentKind.MUNICIPAL_DEPARTMENT,
                    null,
                    DAY);
    private static final DomainEvent RENAMED =
            new DepartmentRenamed("市工业和信息化委员会", "市工信委", "市工业和信息化局", "市工信局", DAY, "机构改革");

    @Test
    void aDepartmentIsPrintedUnderItsPresentName() {
        try (MongoClient client = MongoClients.create(System.getProperty(EmbeddedBackend.URI))) {
            DepartmentNames names =
                    new DepartmentNames(
                            new Views(
                                    client.getDatabase(
                                            "names_"
                                                    + UUID.randomUUID()
                                                            .toString()
                                                            .substring(0, 8))));
            assertThat(names.of("gxj")).isEqualTo("gxj");

            names.project(
                    names.view().now(),
                    List.of(arrived(1, REGISTERED), arrived(0, new ProgrammeIssued(1, DAY))));
            assertThat(names.of("gxj")).isEqualTo("市工业和信息化委员会");

            names.project(names.view().now(), List.of(arrived(2, RENAMED)));
            names.project(names.view().now(), List.of(arrived(1, REGISTERED)));
            assertThat(names.of("gxj")).isEqualTo("市工业和信息化局");
        }
    }

    private static Arrived arrived(long revision, DomainEvent event) {
        Envelope envelope =
                new Envelope(
                        "gxj",
                        revision,
                        Instant.EPOCH,
                        "/duban/task-service",
                        "市工信局",
                        null,
                        List.of(),
                        "r" + revision,
                        new Actor("a", "a", "zgh", null),
                        null,
                        event);
        return new Arrived(Topics.PROGRAMME_UPDATED, 0, revision, envelope);
    }
}
