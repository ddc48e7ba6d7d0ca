package org.duban.notification.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes entries out of events, for pages and for the stream alike. */
@Component
class FeedWriter implements FeedEncoder {

    private static final byte[] BEGIN = "event: entry\ndata: ".getBytes(UTF_8);
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final FeedTexts texts;
    private final JsonMapper json;

    FeedWriter(FeedTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    FeedEntry entry(Envelope envelope, Locale language) {
        return new FeedEntry(
                envelope.aggregate() + "/" + envelope.revision(),
                envelope.type(),
                envelope.aggregate(),
                envelope.subject(),
                envelope.programme(),
                envelope.audience(),
                new FeedEntry.FeedActor(
                        envelope.actor().name(),
                        envelope.actor().department(),
                        envelope.actor().onBehalfOf()),
                envelope.at(),
                texts.say(language, envelope),
                EventJson.mapper().convertValue(envelope.event(), DATA),
                envelope.revision());
    }

    @Override
    public byte[] encode(FeedRecord entry, Locale language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(BEGIN);
        bytes.writeBytes(json.writeValueAsBytes(entry(entry.envelope(), language)));
        bytes.write('\n');
        return bytes.toByteArray();
    }
}
