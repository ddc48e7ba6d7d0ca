package org.duban.journal.calendar;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.duban.journal.rounds.Lease;
import org.duban.journal.rounds.Rounds;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what a service keeps is derived by the calendar and the rules in force: soon
 * after one of them changed or a version took effect, and now and then, because an instance may
 * have written by what was before a moment too long. One instance at a time does the work.
 */
public final class CalendarFollowing {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarFollowing.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final CalendarInForce calendar;
    private final RuleSetsInForce rules;
    private final List<Derived> derived;
    private final Lease lease;
    private String followed = "";
    private long followedAt;

    private CalendarFollowing(
            CalendarInForce calendar,
            RuleSetsInForce rules,
            List<Derived> derived,
            MongoDatabase database,
            Clock clock) {
        this.calendar = calendar;
        this.rules = rules;
        this.derived = List.copyOf(derived);
        this.lease = new Lease(database, "calendar", LEASE, clock);
    }

    /** Follows for everything a service has derived from the calendar, as long as it runs. */
    public static Rounds rounds(
            CalendarInForce calendar,
            RuleSetsInForce rules,
            List<Derived> derived,
            MongoDatabase database,
            Clock clock) {
        CalendarFollowing following =
                new CalendarFollowing(calendar, rules, derived, database, clock);
        return new Rounds("calendar-following", PAUSE, following::look);
    }

    /** Looks once whether anything was derived by another calendar or version of rules. */
    private void look() {
        String version = calendar.latest().version();
        String inForce = version + " " + rules.publishedNow() + " " + rules.versionsToday();
        if (inForce.equals(followed) && System.nanoTime() - followedAt < LOOK_AGAIN.toNanos()) {
            return;
        }
        if (!lease.take()) {
            return;
        }
        boolean through = true;
        for (Derived one : derived) {
            through = one.follow(version) && through;
        }
        if (through) {
            if (!inForce.equals(followed)) {
                LOG.info("Everything is derived by calendar and rules {}", inForce);
            }
            followed = inForce;
            followedAt = System.nanoTime();
            lease.giveUp();
        }
    }
}
