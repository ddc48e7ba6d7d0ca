package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;

/** A deputy acts for a person of a department for a while, and the trail names both. */
class DeputyStory extends RunningService {

    private static final String DEPUTY = "liaison.jyj";
    private static final String DEPUTIES = "/api/departments/rsj/deputies";

    @Test
    void aDeputyDoesWhatTheMandateSaysAndBothNamesAreInTheTrail() {
        String path = begun("A1-deputy");
        String mandate = appointed("head.rsj", deputy("2018-09-03", "2018-09-07"));
        Api acting = as(DEPUTY).with("Duban-Acting-For", mandate);

        as(DEPUTY).get(path).refused(404, "not-found");
        acting.post(path + "/progress-updates", update(40)).expect(200);

        var last = as(OFFICE).get(path + "/history").expect(200).json().at("/items/4/actor");
        assertThat(last.at("/id").asString()).isEqualTo(DEPUTY);
        assertThat(last.at("/name").asString()).isEqualTo(DEPUTY);
        assertThat(last.at("/onBehalfOf").asString()).isEqualTo("李明");
        assertThat(last.at("/department").asString()).isEqualTo("rsj");
        as(STRANGER).post(path + "/progress-updates", update(50)).refused(404, "not-found");
        refusedInBothLanguages(
                who -> who.post(DEPUTIES, deputy("2018-09-03", "2018-09-04")),
                acting,
                403,
                "deputy-appoints-nobody");

        as("head.rsj")
                .post(DEPUTIES + mandate.substring(3) + "/revocation", Map.of("reason", "已返岗"))
                .expect(200);
        refusedInBothLanguages(
                who -> who.post(path + "/progress-updates", update(60)),
                acting,
                403,
                "mandate-not-in-force");
    }

    @Test
    void aMandateIsForOnePersonAndOnlyInItsTime() {
        String path = begun("A1-deputy-no");
        String now = appointed("head.rsj", deputy("2018-09-01", "2018-09-07"));
        String later = appointed("head.rsj", deputy("2018-09-04", "2018-09-07"));
        List<String> before = state(path);

        for (Api acting :
                List.of(
                        as(DEPUTY).with("Duban-Acting-For", later),
                        as(SUPPORTER).with("Duban-Acting-For", now),
                        as(DEPUTY).with("Duban-Acting-For", "rsj/999"),
                        as(DEPUTY).with("Duban-Acting-For", "none/1"),
                        as(DEPUTY).with("Duban-Acting-For", "rsj"))) {
            refusedInBothLanguages(
                    who -> who.post(path + "/progress-updates", update(40)),
                    acting,
                    403,
                    "mandate-not-in-force");
        }
        assertThat(state(path)).isEqualTo(before);
        as("office.jyj")
                .with("Duban-Acting-For", now)
                .get(path)
                .refused(403, "mandate-not-in-force");
    }

    @Test
    void aPersonFindsTheirOwnMandatesAndNobodyElses() {
        String now = appointed("head.rsj", deputy("2018-09-03", "2018-09-05"));
        String later = appointed("head.rsj", deputy("2018-09-04", "2018-09-06"));

        var own = as(DEPUTY).get("/api/mandates").expect(200).json().at("/items");
        assertThat(own).anyMatch(one -> isNamed(one, now) && one.at("/inForce").asBoolean());
        assertThat(own).anyMatch(one -> isNamed(one, later) && !one.at("/inForce").asBoolean());
        assertThat(own).allMatch(one -> one.at("/principal").asString().equals("李明"));
        assertThat(as(SUPPORTER).get("/api/mandates").expect(200).json().at("/items")).isEmpty();

        as("head.rsj")
                .post(DEPUTIES + now.substring(3) + "/revocation", Map.of("reason", "已返岗"))
                .expect(200);
        assertThat(as(DEPUTY).get("/api/mandates").expect(200).json().at("/items"))
                .noneMatch(one -> isNamed(one, now));
    }

    private static boolean isNamed(tools.jackson.databind.JsonNode one, String name) {
        return one.at("/name").asString().equals(name);
    }

    @Test
    void headsAppointForTheirOwnAndTheOfficeForAll() {
        Map<String, Object> plan = deputy("2018-09-03", "2018-09-07");
        for (String who : List.of(LEAD, "head.czj", "leader", "auditor")) {
            as(who).post(DEPUTIES, plan).refused(403, "role-required");
        }
        Map<String, Object> leaders = new HashMap<>(plan);
        leaders.put("role", "LEADER");
        as("head.rsj").post(DEPUTIES, leaders).refused(403, "role-required");
        String mandate = appointed(OFFICE, leaders);
        String path = begun("A1-deputy-leader");
        as(DEPUTY)
                .with("Duban-Acting-For", mandate)
                .post(path + "/instructions", Map.of("text", "抓紧"))
                .expect(200);
        refusedInBothLanguages(
                who -> who.post(DEPUTIES, deputy("2018-09-05", "2018-09-04")),
                as(OFFICE),
                422,
                "deputy-ends-in-the-past");
        refusedInBothLanguages(
                who -> who.post(DEPUTIES, deputy("2018-09-05", "2019-12-04")),
                as(OFFICE),
                422,
                "deputy-too-long");
        refusedInBothLanguages(
                who -> who.post(DEPUTIES + "/99/revocation", Map.of("reason", "x")),
                as(OFFICE),
                404,
                "mandate-unknown");
        as(SUPPORTER).get(DEPUTIES).refused(404, "not-found");
        assertThat(as(DEPUTY).get(DEPUTIES).expect(200).json().at("/deputies").size()).isPositive();
    }

    /** The name of the mandate. */
    private String appointed(String who, Map<String, Object> deputy) {
        Api.Answer answer = as(who).post(DEPUTIES, deputy).expect(200);
        var deputies = answer.json().at("/deputies");
        return "rsj/" + deputies.get(deputies.size() - 1).at("/n").asInt();
    }

    private static Map<String, Object> deputy(String from, String to) {
        Map<String, Object> deputy = new HashMap<>();
        deputy.put("deputy", DEPUTY);
        deputy.put("deputyName", "张代");
        deputy.put("principal", "李明");
        deputy.put("role", "LIAISON");
        deputy.put("from", from);
        deputy.put("to", to);
        deputy.put("reason", "出差");
        return deputy;
    }
}
