package org.duban.task.task;

import java.time.LocalDate;

/**
 * Where an indicator stood in a period.
 *
 * @param name as people of any language read it: 2018-09, 2018 Q3, 2018
 * @param from its first day
 * @param to its last day
 * @param measured with the reading for the latest day of the period, if there is one
 * @param missed whether it ended without any
 */
public record PeriodReading(
        String name, LocalDate from, LocalDate to, Measured measured, boolean missed) {}
