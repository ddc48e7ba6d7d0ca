package org.duban.journal.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of an answer is always there is said by the answer, not by a type that others use, too. */
class RecordSchemasTests {

    enum Shade {
        LIGHT,
        DARK
    }

    record Look(@Nullable Shade shade) {}

    private final boolean asRefs = ModelResolver.enumsAsRef;
    private final ModelConverters converters = new ModelConverters(true);

    @BeforeEach
    void likeTheDoor() {
        ModelResolver.enumsAsRef = true;
        converters.addConverter(new RecordSchemas());
    }

    @AfterEach
    void asItWas() {
        ModelResolver.enumsAsRef = asRefs;
    }

    @Test
    void whoAsksByAnEnumThatMayBeMissingLeavesItsTypeAsItIs() {
        Annotation[] nullable =
                Look.class.getRecordComponents()[0].getAnnotatedType().getAnnotations();

        ResolvedSchema asked =
                converters.resolveAsResolvedSchema(
                        new AnnotatedType(Shade.class).ctxAnnotations(nullable));

        Schema<?> shade = (Schema<?>) asked.referencedSchemas.get("Shade");
        assertThat(nullable).hasSize(1);
        assertThat(shade.getTypes()).containsExactly("string");
        assertThat(shade.getEnum()).hasSize(2);
    }

    @Test
    void whatMayBeNullSaysSoItself() {
        ResolvedSchema look =
                converters.resolveAsResolvedSchema(
                        new AnnotatedType(Look.class).resolveAsRef(true));

        Schema<?> described = (Schema<?>) look.referencedSchemas.get("Look");
        Schema<?> shade = (Schema<?>) described.getProperties().get("shade");
        assertThat(shade.getOneOf()).hasSize(2);
        assertThat(described.getRequired()).isNull();
    }
}
