package org.duban.task.story;

import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.BeforeEach;

/** The whole service with programmes that have a register of clauses each. */
abstract class CoveringService extends RunningService {

    @BeforeEach
    void programmesOfTheirOwn() {
        for (String id : List.of("matrix", "own", "heirs", "register", "struck", "ended")) {
            as(OFFICE)
                    .with("Idempotency-Key", "p")
                    .post("/api/programmes", programme(id))
                    .expect(201);
        }
    }

    void clause(String programme, String number, List<String> departments) {
        as(OFFICE)
                .with("Idempotency-Key", "c" + number)
                .post("/api/programmes/" + programme + "/clauses", clauseOf(number, departments))
                .expect(201);
    }

    static Map<String, Object> clauseOf(String number, List<String> departments) {
        return Map.of(
                "number",
                number,
                "text",
                "推动落实第 " + number + " 条",
                "area",
                "A1",
                "departments",
                departments);
    }

    static Map<String, Object> clauses(String... numbers) {
        return Map.of("clauses", List.of(numbers));
    }

    static List<String> numbers(Api.Answer matrix) {
        return matrix.expect(200).json().at("/items").findValuesAsString("number");
    }
}
