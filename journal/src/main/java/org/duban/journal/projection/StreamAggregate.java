package org.duban.journal.projection;

/** An aggregate as one stream sees it on one topic. */
record StreamAggregate(String group, String topic, String aggregate) {

    static StreamAggregate of(String group, Incoming record) {
        return new StreamAggregate(group, record.topic(), record.aggregate());
    }

    String id() {
        return group + '/' + topic + '/' + aggregate;
    }
}
