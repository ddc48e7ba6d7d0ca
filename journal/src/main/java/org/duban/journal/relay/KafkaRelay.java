package org.duban.journal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.duban.journal.AggregateType;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.journal.Relay;
import org.duban.journal.rounds.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a fact as soon as it is kept, when the one before it is safe on the topic; everything else
 * is left to the {@link Sweeper}. It never fails a request: what it is offered is kept already.
 */
final class KafkaRelay implements Relay, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaRelay.class);

    private final Attended attended;
    private final Sender sender;
    private final Duration ackWithin;
    private final Clearing clearing;
    private final RelayMetrics metrics;
    private final Clock clock;
    private final Sweeper sweeper;
    private final Republishing republishing;
    private final Turns turns = new Turns();
    private final EarlyFacts early;

    /** Whether the last thing sent was lost: then only the sweeper tries, until it succeeds. */
    private volatile boolean brokerAway;

    KafkaRelay(
            MongoDatabase database,
            Sender sender,
            Clock clock,
            RelaySettings settings,
            MeterRegistry meters) {
        this.attended = new Attended(database);
        this.republishing = new Republishing(attended, database, clock);
        this.sender = sender;
        this.ackWithin = settings.ackWithin();
        this.metrics = new RelayMetrics(meters, attended::countPending);
        this.clearing = new Clearing(metrics::sent);
        Lease lease = new Lease(database, "sweeper", settings.lease(), clock);
        this.clock = clock;
        this.sweeper = sweeper(lease, settings.sweepAge());
        this.early = new EarlyFacts(turns, attended, settings.sweepAge().dividedBy(2), this::send);
    }

    Sweeper sweeper(Lease lease, Duration age) {
        return new Sweeper(attended, this, clearing, lease, clock, age);
    }

    Sweeper sweeper() {
        return sweeper;
    }

    /**
     * Sends everything once more that was not yet: for a broker that was emptied. Readers pass over
     * repeats.
     *
     * @param topics which topics there are now: identity by name
     */
    void republish(Map<String, String> topics) throws InterruptedException {
        republishing.carryOut(topics);
    }

    /** Sends the facts of an aggregate once more, if it is one of the journals of a topic. */
    void sendAgain(String topic, String aggregate, long from) {
        attended.all().stream()
                .filter(attention -> attention.type().topic().equals(topic))
                .forEach(attention -> attention.pending().mark(aggregate, from));
    }

    /** Opens the connection ahead of the first fact. */
    boolean isAcquaintedWith(String topic, Duration patience) {
        return sender.isAcquaintedWith(topic, patience);
    }

    /** Waits a little for what is under way. */
    @Override
    public void close() {
        early.close();
        sender.close();
        clearing.close();
    }

    @Override
    public void attend(Journal<?, ?> journal) {
        attended.add(journal);
    }

    @Override
    public Collection<Journal<?, ?>> journals() {
        return attended.journals();
    }

    @Override
    public void offer(AggregateType<?, ?> type, Fact fact) {
        metrics.appended();
        Parcel parcel = Parcel.of(fact);
        if (!brokerAway) {
            Chain chain = new Chain(type.name(), parcel.aggregate());
            switch (turns.of(chain, parcel, System.nanoTime())) {
                case NOW -> send(chain, parcel);
                case LATER -> {}
                case EARLY -> early.look();
            }
        }
    }

    /** Leaves a fact to the sweeper; false while its aggregate is being sent right now. */
    boolean leaves(AggregateType<?, ?> type, Parcel parcel) {
        return turns.leave(new Chain(type.name(), parcel.aggregate()), parcel.revision());
    }

    boolean isBrokerAway() {
        return brokerAway;
    }

    /** Sends a fact whose predecessor is safe; what waits behind it follows by itself. */
    private void send(Chain chain, Parcel parcel) {
        if (brokerAway) {
            turns.lost(chain);
            return;
        }
        var _ =
                transmit(attended.type(chain.type()), parcel)
                        .whenComplete(
                                (safe, failure) -> {
                                    if (failure != null) {
                                        turns.lost(chain);
                                        return;
                                    }
                                    Parcel next = turns.safe(chain, parcel);
                                    if (next != null) {
                                        send(chain, next);
                                    }
                                });
    }

    /** Sends a fact in any case; when it is safe, its mark is cleared. */
    CompletableFuture<Void> transmit(AggregateType<?, ?> type, Parcel parcel) {
        return transmit(type, parcel, sender);
    }

    /** A sender for what follows each other closely; to be closed by who asked for it. */
    Sender burst() {
        return sender.burst(ackWithin);
    }

    /** Sends a fact by a sender of one's own; when it is safe, its mark is cleared. */
    CompletableFuture<Void> transmit(AggregateType<?, ?> type, Parcel parcel, Sender by) {
        return by.send(
                        type.topic(),
                        parcel.aggregate().getBytes(UTF_8),
                        parcel.payload().getBytes(UTF_8),
                        parcel.headers())
                .whenComplete(
                        (safe, failure) -> {
                            if (failure == null) {
                                clearing.add(attended.pending(type), parcel.id());
                            } else {
                                away(failure);
                            }
                        });
    }

    /** The sweeper got through, or has nothing left to send. */
    void back() {
        if (brokerAway) {
            LOG.info("The broker is back");
            brokerAway = false;
        }
    }

    private void away(Throwable failure) {
        if (!brokerAway) {
            LOG.warn("The broker cannot be reached; facts are kept and sent later", failure);
            brokerAway = true;
        }
    }
}
