package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;

/** A department is known by other spellings, which may change. */
class AliasStory extends RunningService {

    @Test
    void theOfficeKeepsTheSpellingsOfADepartment() {
        registered("spelt", "市正字局");
        Api keyed = as(OFFICE).with("Idempotency-Key", "a");

        Api.Answer first = set(keyed, "spelt", "市拼写局 ", "拼写").expect(200);
        assertThat(set(keyed, "spelt", "市拼写局 ", "拼写").expect(200).header("ETag"))
                .isEqualTo(first.header("ETag"));

        assertThat(first.json().at("/aliases").toString()).isEqualTo("[\"市拼写局\",\"拼写\"]");
        refusedInBothLanguages(
                who -> set(who, "spelt", "市拼写局", "拼写"), as(OFFICE), 422, "aliases-unchanged");
        assertThat(set(as(OFFICE), "spelt").expect(200).json().at("/aliases")).isEmpty();
    }

    @Test
    void aSpellingStandsForOneDepartment() {
        registered("first", "市一局");
        registered("second", "市二局");
        set(as(OFFICE), "first", "一局").expect(200);

        refusedInBothLanguages(
                who -> set(who, "second", "二局", "一局"), as(OFFICE), 409, "alias-taken");
        set(as(OFFICE), "second", "市一局").refused(409, "alias-taken");
        set(as(LEAD), "second", "二局").refused(403, "role-required");
        set(as(OFFICE), "nobody", "二局").refused(404, "not-found");
        set(as(OFFICE), "second", " ").refused(400, "invalid-fields");
    }

    private static Api.Answer set(Api who, String code, String... aliases) {
        return who.post(
                "/api/departments/" + code + "/aliases", Map.of("aliases", List.of(aliases)));
    }

    private void registered(String code, String name) {
        as(OFFICE)
                .with("Idempotency-Key", code)
                .post(
                        "/api/departments",
                        Map.of(
                                "code",
                                code,
                                "name",
                                name,
                                "kind",
                                "MUNICIPAL_DEPARTMENT",
                                "validFrom",
                                "2018-01-01"))
                .expect(201);
    }
}
