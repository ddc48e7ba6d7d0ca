package org.duban.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to the rules by which the figures of a programme are derived. */
public sealed interface RulesEvent extends DomainEvent {

    /** What becomes of a due date on a day off. */
    enum DayOff {
        STAY,
        ROLL_FORWARD
    }

    /** Who hears of something overdue, from the bottom of the ladder up. */
    enum Level {
        LIAISON,
        HEAD,
        LEADER_IN_CHARGE,
        OFFICE
    }

    /** A rung of the escalation ladder: from which working day overdue who hears of it. */
    record Step(Level level, int fromWorkingDay) {}

    /** What a rule makes of a field of a form. */
    enum FieldUse {
        REQUIRED,
        READ_ONLY
    }

    /**
     * A rule on a field of a form.
     *
     * @param form what is brought to a task: {@code progress-updates}
     * @param field its name in what is posted
     * @param statuses of the task; empty: in any
     * @param roles of the one who brings it, in lower case; empty: whoever it is
     */
    record FormField(
            String form, String field, List<String> statuses, List<String> roles, FieldUse use) {}

    /**
     * All settings of a rule set.
     *
     * @param yellowWorkingDays yellow from so many working days before a due date
     * @param behindTolerancePercent so many percent points behind schedule are still on schedule
     * @param staleDays yellow after so many calendar days without feedback; 0: never
     * @param reminderDays so many working days before a due date; 0 is the day itself
     * @param overdueEveryWorkingDays interval of the alerts on something overdue
     * @param graceDays calendar days after its due date in which a report still counts as on time
     * @param ladder ascending by day; the first rung is on working day 1
     * @param extensionsGranted so often a task may be given more time; null, in what was published
     *     before it could be set: the standard
     * @param extensionDays so many calendar days after its original due date a task may be put off
     *     to; null likewise
     * @param fields which fields of forms have to be filled in, or must not be; null, in what was
     *     published before: none
     */
    record Settings(
            int yellowWorkingDays,
            int behindTolerancePercent,
            int staleDays,
            DayOff dueOnDayOff,
            List<Integer> reminderDays,
            int overdueEveryWorkingDays,
            int graceDays,
            List<Step> ladder,
            @Nullable Integer extensionsGranted,
            @Nullable Integer extensionDays,
            @Nullable List<FormField> fields) {

        /** Settings that say nothing of extensions and fields. */
        public Settings(
                int yellowWorkingDays,
                int behindTolerancePercent,
                int staleDays,
                DayOff dueOnDayOff,
                List<Integer> reminderDays,
                int overdueEveryWorkingDays,
                int graceDays,
                List<Step> ladder) {
            this(
                    yellowWorkingDays,
                    behindTolerancePercent,
                    staleDays,
                    dueOnDayOff,
                    reminderDays,
                    overdueEveryWorkingDays,
                    graceDays,
                    ladder,
                    null,
                    null,
                    null);
        }
    }

    /**
     * The office published another version of a programme's rules. Version 1 is the standard, which
     * nobody publishes.
     *
     * @param version one more than the version before
     * @param zone IANA zone of the programme, in which {@code from} is a local date
     * @param from the first day on which it holds; never before {@code on}, nor before the version
     *     before it
     */
    @WireName("duban.rules.published.v1")
    record RulesPublished(
            String programme,
            int version,
            String zone,
            LocalDate from,
            Settings settings,
            String reason,
            LocalDate on)
            implements RulesEvent {}
}
