package org.duban.journal.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.duban.journal.relay.Attended.Attention;
import org.duban.journal.rounds.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The net under the relay: sends what was left behind, of each aggregate in the order of its
 * revisions, and mends states that a crash left behind their facts.
 */
final class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int PAGE = 500;

    /** From so many on a connection of their own is worth its while. */
    private static final int MANY = 50;

    private static final Executor FOLLOWING = Thread::startVirtualThread;

    private final Attended attended;
    private final KafkaRelay relay;
    private final Clearing clearing;
    private final Lease lease;
    private final Clock clock;
    private final Duration age;

    Sweeper(
            Attended attended,
            KafkaRelay relay,
            Clearing clearing,
            Lease lease,
            Clock clock,
            Duration age) {
        this.attended = attended;
        this.relay = relay;
        this.clearing = clearing;
        this.lease = lease;
        this.clock = clock;
        this.age = age;
    }

    /** Looks once through everything that is pending, unless another instance does. */
    void sweep() {
        if (!lease.take()) {
            relay.back(); // whoever holds the lease probes the broker; this one tries by itself
            return;
        }
        boolean through = true;
        for (Attention attention : attended.all()) {
            through &= sweep(attention);
        }
        if (through) {
            relay.back();
        }
    }

    /** Lets another instance sweep at once. */
    void rest() {
        lease.giveUp();
    }

    /** False as soon as something could not be sent: what comes after it can wait as well. */
    private boolean sweep(Attention attention) {
        int size = relay.isBrokerAway() ? 1 : PAGE;
        String after = "";
        List<Parcel> page;
        do {
            page = attention.pending().page(after, size);
            Map<String, List<Parcel>> left = leftBehind(attention, page);
            left.keySet().forEach(aggregate -> mend(attention, aggregate));
            if (!sendInOrder(attention, left.values())) {
                return false;
            }
            size = PAGE;
            after = page.isEmpty() ? "" : page.getLast().aggregate();
        } while (!after.isEmpty() && lease.take());
        return true;
    }

    /** By aggregate, in order, what is old enough and not being sent by the relay right now. */
    private Map<String, List<Parcel>> leftBehind(Attention attention, List<Parcel> page) {
        Map<String, List<Parcel>> left = new LinkedHashMap<>();
        Map<String, Long> reached = new LinkedHashMap<>();
        for (Parcel parcel : page) {
            Long before = reached.put(parcel.aggregate(), parcel.revision());
            List<Parcel> chain = left.get(parcel.aggregate());
            boolean follows =
                    before == null || (chain != null && chain.getLast().revision() == before);
            if (follows
                    && isOld(parcel)
                    && relay.leaves(attention.type(), parcel)
                    && (before != null || isFirst(attention, parcel))) {
                left.computeIfAbsent(parcel.aggregate(), any -> new ArrayList<>()).add(parcel);
            }
        }
        return left;
    }

    /** Nothing before it is on its way: the page may have been read while it was being written. */
    private static boolean isFirst(Attention attention, Parcel parcel) {
        return !attention.pending().contains(parcel.previousId());
    }

    /** A fact from the future was kept before the clock was set back: it is old. */
    private boolean isOld(Parcel parcel) {
        return Duration.between(parcel.at(), clock.instant()).abs().compareTo(age) >= 0;
    }

    /** False when something could not be sent; what follows it in its aggregate was not sent. */
    private boolean sendInOrder(Attention attention, Collection<List<Parcel>> chains) {
        int facts = chains.stream().mapToInt(List::size).sum();
        boolean through = facts < MANY ? sendSome(attention, chains) : sendMany(attention, chains);
        clearing.flush();
        return through;
    }

    private boolean sendSome(Attention attention, Collection<List<Parcel>> chains) {
        return areSafe(chains.stream().map(chain -> send(attention, chain)).toList());
    }

    /**
     * One fact at a time: the next one goes when it is safe on the topic. Not on the thread that
     * brought the answer of the broker, which must not wait for it.
     */
    private CompletableFuture<Void> send(Attention attention, List<Parcel> chain) {
        CompletableFuture<Void> sent = CompletableFuture.completedFuture(null);
        for (Parcel parcel : chain) {
            sent =
                    sent.thenComposeAsync(
                            safe -> relay.transmit(attention.type(), parcel), FOLLOWING);
        }
        return sent;
    }

    /** All at once, by a sender of their own that sends nothing behind what was lost. */
    private boolean sendMany(Attention attention, Collection<List<Parcel>> chains) {
        try (Sender burst = relay.burst()) {
            return areSafe(
                    chains.stream()
                            .flatMap(List::stream)
                            .map(parcel -> relay.transmit(attention.type(), parcel, burst))
                            .toList());
        }
    }

    private boolean areSafe(List<CompletableFuture<Void>> sent) {
        boolean through = true;
        for (CompletableFuture<Void> one : sent) {
            if (!one.isDone()) {
                lease.take();
            }
            through &= isSafe(one);
        }
        return through;
    }

    private void mend(Attention attention, String aggregate) {
        try {
            attention.journal().repair(aggregate);
        } catch (IllegalStateException unreadable) {
            LOG.warn("The state of {} stays behind its facts", aggregate, unreadable);
        }
    }

    private static boolean isSafe(CompletableFuture<Void> sent) {
        try {
            sent.join();
            return true;
        } catch (CompletionException lost) {
            return false;
        }
    }
}
