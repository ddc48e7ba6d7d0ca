package org.duban.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas are generated from the records, committed and checked. To write them anew after an
 * intended change: {@code -Dduban.schemas.write=true}; a released one only grows.
 */
class SchemaTests {

    private static final Path FOLDER = Path.of("src/main/resources/org/duban/events/schemas");

    static Stream<DomainEvent> events() {
        return Examples.ofEveryType().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theCommittedSchemaIsThatOfTheRecord(DomainEvent event) throws IOException {
        Path file = FOLDER.resolve(WireNames.of(event) + ".json");
        String generated = generate(event);
        if (Boolean.getBoolean("duban.schemas.write")) {
            Files.writeString(file, generated);
        }

        assertThat(file).content().isEqualTo(generated);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsValidUnderItsSchema(DomainEvent event) throws IOException {
        String schema = Files.readString(FOLDER.resolve(WireNames.of(event) + ".json"));

        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema, InputFormat.JSON)
                                .validate(
                                        new String(
                                                EventJson.write(event),
                                                java.nio.charset.StandardCharsets.UTF_8),
                                        InputFormat.JSON))
                .isEmpty();
    }

    private static String generate(DomainEvent event) {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(Option.INLINE_ALL_SCHEMAS, Option.STANDARD_FORMATS)
                        .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields().withRequiredCheck(field -> isRequired(field.getRawMember()));
        return new SchemaGenerator(config.build()).generateSchema(event.getClass()).toPrettyString()
                + "\n";
    }

    private static boolean isRequired(java.lang.reflect.Field field) {
        return Arrays.stream(field.getDeclaringClass().getRecordComponents())
                .filter(component -> component.getName().equals(field.getName()))
                .map((RecordComponent component) -> Completeness.isRequired(component))
                .findFirst()
                .orElseThrow();
    }
}
