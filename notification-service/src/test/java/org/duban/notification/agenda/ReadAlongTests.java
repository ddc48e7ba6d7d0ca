package org.duban.notification.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.Envelope;
import org.duban.events.ReaderEvent.ReadersNamed;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.notification.Life;
import org.duban.notification.schedule.Rulebook;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.junit.jupiter.api.Test;

/** Who only reads along has nothing on its work list and is reminded of nothing. */
class ReadAlongTests {

    private static final LocalDate DAY = LocalDate.parse("2018-10-10");

    @Test
    void aTaskThatWasCopiedIsOnNoOtherDeskAndNobodyElsesDeadline() {
        Life life =
                Life.ofTask("p", "A5-02", "rsj")
                        .then(
                                "2018-10-08T01:00:00Z",
                                Life.drafted("p", "A5-02", "rsj", "2018-12-20"))
                        .then("2018-10-08T02:00:00Z", new TaskAssigned(DAY));
        TaskItem before = item(life);

        life.then("2018-10-08T03:00:00Z", new ReadersNamed(List.of(), List.of("jyj", "czj"), DAY));

        Rulebook book = new Rulebook(RuleSet.standard(), WorkingDayCalendar.stateCouncil());
        assertThat(item(life)).isEqualTo(before);
        assertThat(item(life).desks()).containsExactly("rsj");
        assertThat(item(life).terms(book)).extracting(Term::department).containsOnly("rsj");
    }

    private static TaskItem item(Life life) {
        TaskItem item = null;
        for (Envelope envelope : life.events()) {
            item = TaskItem.after(item, (TaskEvent) envelope.event(), envelope);
        }
        return item;
    }
}
