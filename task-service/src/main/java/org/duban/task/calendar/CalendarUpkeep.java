package org.duban.task.calendar;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.duban.journal.calendar.CalendarFollowing;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.calendar.Derived;
import org.duban.journal.rounds.Rounds;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps what this service has derived from the calendar and the rules up to date with them. */
@Configuration(proxyBeanMethods = false)
class CalendarUpkeep {

    @Bean
    Rounds calendarFollowing(
            CalendarInForce calendar,
            RuleSetsInForce rules,
            List<Derived> derived,
            MongoDatabase database,
            Clock clock) {
        return CalendarFollowing.rounds(calendar, rules, derived, database, clock);
    }
}
