package org.duban.task.dossier;

import java.time.LocalDate;
import java.time.Month;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Reckoning;
import org.duban.task.task.Task;
import org.springframework.stereotype.Component;

/** Reckons due dates by the calendar in force, within the year in which a programme begins. */
@Component
public class Reckonings {

    private final Programmes programmes;
    private final CalendarInForce calendar;

    Reckonings(Programmes programmes, CalendarInForce calendar) {
        this.programmes = programmes;
        this.calendar = calendar;
    }

    /** How the due date of a task comes about. */
    public Reckoning of(Task task) {
        int year = programmes.named(task.brief().programme()).startsOn().getYear();
        return new Reckoning(calendar.get(), LocalDate.of(year, Month.DECEMBER, 31));
    }
}
