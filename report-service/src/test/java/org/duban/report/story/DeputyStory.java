package org.duban.report.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.report.story.Person.OFFICE;
import static org.duban.report.story.Person.head;
import static org.duban.report.story.Person.liaison;

import java.util.List;
import java.util.Map;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DepartmentEvent.DeputyAppointed;
import org.duban.events.DepartmentEvent.DeputyRevoked;
import org.duban.events.DepartmentEvent.DeputyRole;
import org.junit.jupiter.api.Test;

/** A deputy files and signs off for a department for a while, and the trail names both. */
class DeputyStory extends RunningService {

    private static final Person DEPUTY = liaison("other");

    @Test
    void aDeputyDoesWhatTheMandateSaysUntilItEnds() {
        owed("deputies", "measures", "away");
        String filing = "/api/filings/deputies.measures.away";
        told("away", 1, null, List.of("away"), registered());
        told("away", 2, null, List.of("away"), appointed(1, DeputyRole.LIAISON, 0, 4));
        told("away", 3, null, List.of("away"), appointed(2, DeputyRole.HEAD, 0, 4));
        told("away", 4, null, List.of("away"), appointed(3, DeputyRole.HEAD, 1, 4));

        as(DEPUTY).get(filing).refused(404, "not-found");
        Service forLiaison = as(DEPUTY).with("Duban-Acting-For", "away/1");
        Service forHead = as(DEPUTY).with("Duban-Acting-For", "away/2");
        eventually().until(() -> forHead.get(filing).status() == 200);

        String seal =
                forLiaison.uploadSeal(filing + "/files", "盖章件.pdf", PDF).expect(201).string("id");
        forLiaison.post(filing + "/draft", draft("12月底前培训农民工18000人次", seal)).expect(200);
        forLiaison.post(filing + "/sign-off", Map.of()).refused(403, "role-required");
        forHead.post(filing + "/sign-off", Map.of()).expect(200);
        forLiaison.post(filing + "/submission", Map.of()).expect(200);
        var signed =
                as(OFFICE).get(filing + "/history").expect(200).at("items").get(2).at("/actor");
        assertThat(signed.at("/id").asString()).isEqualTo(DEPUTY.id());
        assertThat(signed.at("/onBehalfOf").asString()).isEqualTo("李明");
        assertThat(signed.at("/department").asString()).isEqualTo("away");

        for (Service nobody :
                List.of(
                        as(DEPUTY).with("Duban-Acting-For", "away/3"),
                        as(DEPUTY).with("Duban-Acting-For", "away/9"),
                        as(DEPUTY).with("Duban-Acting-For", "away"),
                        as(liaison("third")).with("Duban-Acting-For", "away/2"),
                        as(head("away")).with("Duban-Acting-For", "away/2"))) {
            nobody.get(filing).refused(403, "mandate-not-in-force");
        }
        told("away", 5, null, List.of("away"), new DeputyRevoked(2, "已返岗", MONDAY));
        eventually().until(() -> forHead.get(filing).status() == 403);
        clock.moveTo(MONDAY.plusDays(4));
        forLiaison.get(filing).expect(200);
        clock.moveTo(MONDAY.plusDays(5));
        forLiaison.get(filing).refused(403, "mandate-not-in-force");
    }

    private static DepartmentRegistered registered() {
        return new DepartmentRegistered(
                "市某局",
                "某局",
                List.of(),
                DepartmentKind.MUNICIPAL_DEPARTMENT,
                null,
                MONDAY.minusYears(1));
    }

    private static DeputyAppointed appointed(int n, DeputyRole role, int from, int to) {
        return new DeputyAppointed(
                n,
                DEPUTY.id(),
                "张代",
                "李明",
                role,
                MONDAY.plusDays(from),
                MONDAY.plusDays(to),
                "出差",
                MONDAY);
    }
}
