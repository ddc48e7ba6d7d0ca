package org.duban.journal.projection;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What a stream does while the store or the broker is away: it pauses, keeps its place in the
 * group, and tries the same batch again for as long as it takes. Nothing is ever skipped.
 */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private Patience() {}

    static CommonErrorHandler handler(String stream) {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST.toMillis(), 2);
        backOff.setMaxInterval(LONGEST.toMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(Patience::neverSkip, backOff);
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(new Teller(stream));
        return handler;
    }

    /** A recoverer that fails makes the container go back to where the batch began. */
    private static void neverSkip(ConsumerRecord<?, ?> record, Exception failure) {
        throw new IllegalStateException("Records are never skipped", failure);
    }

    /** Tells the log what a stream is waiting for. */
    private record Teller(String stream) implements RetryListener {

        @Override
        public void failedDelivery(
                ConsumerRecord<?, ?> record, @Nullable Exception failure, int deliveryAttempt) {
            tell(failure, deliveryAttempt);
        }

        @Override
        public void failedDelivery(
                ConsumerRecords<?, ?> records, Exception failure, int deliveryAttempt) {
            tell(failure, deliveryAttempt);
        }

        private void tell(@Nullable Exception failure, int attempt) {
            LOG.warn(
                    "Stream {} waits and tries again (attempt {}): {}",
                    stream,
                    attempt,
                    failure == null ? "" : Faults.inWords(failure));
        }
    }
}
