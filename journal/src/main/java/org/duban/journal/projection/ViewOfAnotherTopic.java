package org.duban.journal.projection;

import org.apache.kafka.common.KafkaException;

/** A view was made from a topic that is not there any more: going on would count wrongly. */
public final class ViewOfAnotherTopic extends KafkaException {

    private static final long serialVersionUID = 1L;

    ViewOfAnotherTopic(String stream, String topic, String before, String now) {
        super(
                """
                The views of stream %s were made from another topic %s (%s, now %s): the broker was \
                emptied or exchanged. Point duban.kafka.bootstrap to the right broker; or rebuild: \
                delete the collections of these views and the entry %s of collection "streams", and \
                start once with duban.relay.republish=true."""
                        .formatted(stream, topic, before, now, stream));
    }
}
