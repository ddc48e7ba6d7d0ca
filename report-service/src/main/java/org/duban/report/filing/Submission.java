package org.duban.report.filing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is remembered of each submitted version; its content stays in the journal.
 *
 * @param version from 1
 * @param number of the receipt
 * @param at as printed on the receipt (UTC)
 * @param sha256 as printed on the receipt
 * @param on the local date of {@code at}
 */
public record Submission(int version, String number, Instant at, String sha256, LocalDate on) {}
