package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.duban.task.Api;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The office says what a task is measured by, the lead where that stands. */
class IndicatorStory extends RunningService {

    /** The rules that are told here. */
    static final Set<TaskRule> TOLD =
            Set.of(
                    TaskRule.TOO_MANY_INDICATORS,
                    TaskRule.INDICATOR_TWICE,
                    TaskRule.INDICATOR_INCOMPLETE,
                    TaskRule.INDICATORS_UNCHANGED,
                    TaskRule.INDICATOR_UNKNOWN,
                    TaskRule.NO_INDICATOR,
                    TaskRule.READING_INCOMPLETE,
                    TaskRule.READING_IN_THE_FUTURE);

    private static final Map<String, Object> TRAINED =
            Map.of(
                    "name", "培训人数",
                    "kind", "QUANTITATIVE",
                    "unit", "人",
                    "baseline", 2000,
                    "target", 12000,
                    "period", "QUARTERLY");
    private static final Map<String, Object> MOOD =
            Map.of("name", "职工满意", "kind", "QUALITATIVE", "aim", "明显改善", "period", "YEARLY");

    @Test
    void aTaskShowsHowFarEachOfItsIndicatorsIs() {
        String path = begun("A1-measured");
        Api keyed = as(OFFICE).with("Idempotency-Key", "set");

        String first = set(keyed, path, TRAINED, MOOD).expect(200).header("ETag");
        assertThat(set(keyed, path, TRAINED, MOOD).expect(200).header("ETag")).isEqualTo(first);
        JsonNode read = read(as(LEAD), path, 1, 7000, "2018-08-31").expect(200).json();

        assertThat(read.at("/indicators/0/value").asDouble()).isEqualTo(7000);
        assertThat(read.at("/indicators/0/attained").asInt()).isEqualTo(50);
        assertThat(read.at("/indicators/1/attained").isNull()).isTrue();
        assertThat(as(OFFICE).get(path + "/history").expect(200).json().at("/items").toString())
                .contains("报告指标“培训人数”，截至 2018-08-31");
    }

    @Test
    void everyPeriodShowsWhereAnIndicatorStood() {
        String path = begun("A1-periods");
        set(as(OFFICE), path, TRAINED).expect(200);
        read(as(LEAD), path, 1, 4500, "2018-05-31").expect(200);
        read(as(LEAD), path, 1, 7000, "2018-08-31").expect(200);
        String periods = path + "/indicators/1/periods";

        JsonNode page = as(SUPPORTER).get(periods).expect(200).json();

        assertThat(page.at("/items")).hasSize(2);
        assertThat(page.at("/items/0/period").asString()).isEqualTo("2018 Q3");
        assertThat(page.at("/items/0/attained").asInt()).isEqualTo(50);
        assertThat(page.at("/items/1/to").asString()).isEqualTo("2018-06-30");
        assertThat(page.at("/items/1/attained").asInt()).isEqualTo(25);
        JsonNode first = as(OFFICE).get(periods + "?limit=1").expect(200).json();
        JsonNode rest =
                as(OFFICE)
                        .get(periods + "?limit=1&after=" + first.path("next").asString())
                        .expect(200)
                        .json();
        assertThat(rest.at("/items/0/period").asString()).isEqualTo("2018 Q2");
        assertThat(rest.path("next").isNull()).isTrue();
        as(STRANGER).get(periods).refused(404, "not-found");
        as(LEAD).get(path + "/indicators/9/periods").refused(404, "indicator-unknown");
    }

    @Test
    void whoTakesNoPartNeitherSeesNorChangesThem() {
        String path = begun("A1-metered");
        set(as(OFFICE), path, TRAINED).expect(200);

        set(as(STRANGER), path, MOOD).refused(404, "not-found");
        read(as(STRANGER), path, 1, 1, "2018-08-31").refused(404, "not-found");
        set(as(LEAD), path, MOOD).refused(403, "only-office-acts");
        read(as(SUPPORTER), path, 1, 1, "2018-08-31").refused(403, "only-lead-department-acts");
    }

    @Test
    void whatDoesNotFitIsToldInBothLanguages() {
        String path = begun("A1-unfit");
        refusedInBothLanguages(
                who -> read(who, path, 1, 1, "2018-08-31"), as(LEAD), 409, "no-indicator");
        set(as(OFFICE), path, TRAINED).expect(200);

        refusedInBothLanguages(
                who -> set(who, path, TRAINED), as(OFFICE), 422, "indicators-unchanged");
        refusedInBothLanguages(
                who -> set(who, path, MOOD, MOOD), as(OFFICE), 422, "indicator-twice");
        Map<String, Object> bare = new HashMap<>(TRAINED);
        bare.remove("target");
        refusedInBothLanguages(
                who -> set(who, path, bare), as(OFFICE), 422, "indicator-incomplete");
        refusedInBothLanguages(
                who -> set(who, path, many()), as(OFFICE), 422, "too-many-indicators");
        refusedInBothLanguages(
                who -> read(who, path, 9, 1, "2018-08-31"), as(LEAD), 404, "indicator-unknown");
        refusedInBothLanguages(
                who -> read(who, path, 1, 1, "2018-12-31"), as(LEAD), 422, "reading-in-the-future");
        refusedInBothLanguages(
                who ->
                        who.post(
                                path + "/indicators/1/readings",
                                Map.of("words", "快了", "asOf", "2018-08-31")),
                as(LEAD),
                422,
                "reading-incomplete");
        read(as(LEAD), path, 1, 0.00001, "2018-08-31").refused(400, "invalid-fields");
    }

    private static Api.Answer set(Api who, String path, Object... indicators) {
        return who.post(path + "/indicators", Map.of("indicators", List.of(indicators)));
    }

    private static Api.Answer read(Api who, String path, int n, Number value, String asOf) {
        return who.post(
                path + "/indicators/" + n + "/readings", Map.of("value", value, "asOf", asOf));
    }

    private static Object[] many() {
        return IntStream.rangeClosed(0, 20)
                .mapToObj(
                        n -> {
                            Map<String, Object> one = new HashMap<>(MOOD);
                            one.put("name", "指标" + n);
                            return one;
                        })
                .toArray();
    }
}
