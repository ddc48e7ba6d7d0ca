package org.duban.journal.door;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class SchemaNamesTests {

    @Test
    void twoTypesOfOneNameAreFoundHoweverDeepTheyAre() {
        assertThatThrownBy(() -> SchemaNames.requireDistinct(doors("tasks", "imports")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Progress")
                .hasMessageContaining("Imported")
                .hasMessageContaining("Posted");
        assertThatThrownBy(() -> SchemaNames.requireDistinct(doors("kinds")))
                .hasMessageContaining("Two types are called Kind");
    }

    @Test
    void whatIsSentIsLookedAtAsWell() {
        assertThatThrownBy(() -> SchemaNames.requireDistinct(doors("imports", "post")))
                .hasMessageContaining("Progress");
    }

    @Test
    void oneTypeInManyPlacesAndOneWithANameOfItsOwnAreFine() {
        assertThatCode(() -> SchemaNames.requireDistinct(doors("tasks", "more", "rebuilds")))
                .doesNotThrowAnyException();
    }

    private static List<Method> doors(String... names) {
        return Arrays.stream(Doors.class.getDeclaredMethods())
                .filter(method -> List.of(names).contains(method.getName()))
                .toList();
    }

    /** What a service might offer. */
    interface Doors {

        ResponseEntity<Page<Posted>> tasks(Caller caller);

        Map<String, Posted> more();

        Imported imports();

        Optional<Rebuilt> rebuilds();

        Kinds kinds();

        void post(Posted body);
    }

    record Posted(Posted.Progress progress) {

        record Progress(int percent) {}
    }

    record Imported(List<Imported.Progress> progress) {

        record Progress(int done, int total) {}
    }

    record Rebuilt(Rebuilt.Progress progress) {

        @Schema(name = "RebuildProgress")
        record Progress(long done) {}
    }

    record Kinds(First.Kind first, Second.Kind second) {

        record First() {
            enum Kind {
                GREEN
            }
        }

        record Second() {
            enum Kind {
                LARGE
            }
        }
    }
}
