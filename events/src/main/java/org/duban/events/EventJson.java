package org.duban.events;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of the published language. It has its own mapper: no setting of an application can
 * change it.
 */
public final class EventJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .changeDefaultPropertyInclusion(
                            inclusion ->
                                    inclusion.withValueInclusion(
                                            com.fasterxml.jackson.annotation.JsonInclude.Include
                                                    .NON_NULL))
                    .build();

    private EventJson() {}

    /** The bytes an event travels as. */
    public static byte[] write(DomainEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * Reads the payload of a known type.
     *
     * @throws JacksonException when the bytes are not that event
     * @throws IllegalArgumentException when something the event must say is missing
     */
    public static <T extends DomainEvent> T read(byte[] json, Class<T> type) {
        T event = MAPPER.readValue(json, type);
        if (event instanceof Record read) {
            Completeness.check(read);
        }
        return event;
    }

    /** The mapper itself, for views that show events as they travel. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
