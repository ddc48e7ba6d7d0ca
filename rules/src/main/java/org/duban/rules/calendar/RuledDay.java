package org.duban.rules.calendar;

import java.time.LocalDate;

/**
 * A day whose being worked is ruled by an announcement or an edit, not by the weekday alone.
 *
 * @param date the day
 * @param working true for a make-up workday, false for a day off
 * @param name the holiday it belongs to, e.g. 国庆节
 */
public record RuledDay(LocalDate date, boolean working, String name) {}
