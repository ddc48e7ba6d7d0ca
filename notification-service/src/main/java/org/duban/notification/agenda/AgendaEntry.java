package org.duban.notification.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.rules.light.Light;
import org.jspecify.annotations.Nullable;

/**
 * One line of somebody's work list.
 *
 * @param reference what people call it, for example A5-02
 * @param department code of the department that is answerable
 * @param due local date in the programme's zone; null: to be set
 * @param reasons why the light is what it is, trouble first
 * @param workingDaysLeft negative when overdue; null without a due date
 * @param percent how far the department says it is; null for what is filed
 * @param action what has to be done; on the waiting list, by the office
 * @param since since when it is as it is
 */
record AgendaEntry(
        String id,
        ItemKind kind,
        String programme,
        String reference,
        String title,
        String department,
        @Nullable LocalDate due,
        Light light,
        List<LightReason> reasons,
        @Nullable Integer workingDaysLeft,
        @Nullable Integer percent,
        Action action,
        Instant since) {

    /** Trouble first, then by what is due first. */
    static final Comparator<AgendaEntry> BY_ATTENTION =
            Comparator.comparing(AgendaEntry::light, Light.BY_ATTENTION)
                    .thenComparing(
                            AgendaEntry::due, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(AgendaEntry::reference);

    static final Comparator<AgendaEntry> LONGEST_FIRST =
            Comparator.comparing(AgendaEntry::since).thenComparing(AgendaEntry::id);
}
