package org.duban.report.filing;

import java.time.LocalDate;
import org.duban.events.FilingEvent.ReturnReason;

/** The office sent a version back, with a reason. */
public record FilingReturn(int version, ReturnReason reasonCode, String reason, LocalDate on) {}
