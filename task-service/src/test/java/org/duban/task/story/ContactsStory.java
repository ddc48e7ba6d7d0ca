package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A department says who leads the work in it and who its liaison officer is. */
class ContactsStory extends RunningService {

    private static final Map<String, String> CONTACTS =
            Map.of("leader", "王局长", "liaison", "李明", "phone", "0451-1234");

    @Test
    void theDepartmentItselfOrTheOfficeNamesThem() {
        Api.Answer named =
                as("head.czj").post("/api/departments/czj/contacts", CONTACTS).expect(200);

        assertThat(named.string("contacts/leader")).isEqualTo("王局长");
        assertThat(named.string("contacts/since")).startsWith("2018-09-0");
        assertThat(contacts("czj").at("/liaison").asString()).isEqualTo("李明");
        refusedInBothLanguages(
                who -> who.post("/api/departments/czj/contacts", CONTACTS),
                as(OFFICE),
                422,
                "contacts-unchanged");
        as(OFFICE)
                .post("/api/departments/czj/contacts", Map.of("leader", "赵", "liaison", "李明"))
                .expect(200);
        assertThat(contacts("czj").at("/leader").asString()).isEqualTo("赵");
    }

    @Test
    void nobodyElseNamesThem() {
        for (String who : List.of(LEAD, "leader", "auditor", "head.rsj")) {
            as(who).post("/api/departments/jyj/contacts", CONTACTS).refused(403, "role-required");
        }
        as(OFFICE).post("/api/departments/none/contacts", CONTACTS).refused(404, "not-found");
        as(OFFICE)
                .post("/api/departments/jyj/contacts", Map.of("leader", " ", "liaison", "李明"))
                .refused(400, "invalid-fields");
        assertThat(contacts("jyj").isMissingNode() || contacts("jyj").isNull()).isTrue();
    }

    private JsonNode contacts(String code) {
        for (JsonNode one :
                as(OFFICE).get("/api/departments?limit=200").expect(200).json().at("/items")) {
            if (one.at("/code").asString().equals(code)) {
                return one.at("/contacts");
            }
        }
        throw new AssertionError(code);
    }
}
