package org.duban.task.fillin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.journal.door.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormTextsTests {

    private static final Texts TEXTS = new Texts(List.of("task-service-texts"));

    static Stream<String> keys() {
        return Stream.of(
                        Stream.of(Fault.Code.values()).map(code -> "fill-in.problem." + code),
                        Stream.of(FormColumn.values())
                                .map(column -> "fill-in.column." + column.key()),
                        IntStream.rangeClosed(1, FormPaper.EXPLAINED_IN_LINES)
                                .mapToObj(n -> "fill-in.explained." + n),
                        Stream.of(
                                "fill-in.name", "fill-in.sheet", "fill-in.rejected", "fill-in.at"))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everythingInAndAboutAFormIsSaidInBothLanguages(String key) {
        assertThat(TEXTS.knows(Locale.ROOT, key)).isTrue();
        assertThat(TEXTS.knows(Locale.ENGLISH, key)).isTrue();
    }
}
