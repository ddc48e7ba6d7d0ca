package org.duban.task.department;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who leads the work in a department and who its liaison officer is.
 *
 * @param phone how the liaison officer is reached; null: not told
 * @param since the day on which they were named
 */
public record Contacts(String leader, String liaison, @Nullable String phone, LocalDate since) {}
