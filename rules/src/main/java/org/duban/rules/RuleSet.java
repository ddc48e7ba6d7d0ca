package org.duban.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a programme by which its figures are derived; a new version is a new record.
 *
 * @param version counts up with every change a programme makes to its rules; 1 is the standard
 * @param yellowWorkingDays yellow from so many working days before a due date
 * @param behindTolerancePercent so many percent points behind schedule are still on schedule
 * @param staleDays yellow after so many calendar days without feedback; 0: never
 * @param dueOnDayOff what becomes of a due date on a day off
 * @param reminderDays reminders so many working days before the due date; 0 is the day itself
 * @param overdueEveryWorkingDays after the first alert on something overdue, the next follow at
 *     this interval
 * @param graceDays calendar days after its due date in which a report still counts as on time
 * @param ladder who hears of something overdue from which working day on, ascending
 * @param extensionsGranted so often a task may be given more time; 0: never
 * @param extensionDays so many calendar days after its original due date a task may be put off to
 * @param fieldRules which fields of forms have to be filled in, or must not be
 */
public record RuleSet(
        int version,
        int yellowWorkingDays,
        int behindTolerancePercent,
        int staleDays,
        DueOnDayOff dueOnDayOff,
        List<Integer> reminderDays,
        int overdueEveryWorkingDays,
        int graceDays,
        List<Rung> ladder,
        int extensionsGranted,
        int extensionDays,
        List<FieldRule> fieldRules) {

    private static final RuleSet STANDARD =
            new RuleSet(
                    1,
                    3,
                    10,
                    30,
                    DueOnDayOff.STAY,
                    List.of(7, 3, 1, 0),
                    3,
                    0,
                    List.of(
                            new Rung(EscalationLevel.LIAISON, 1),
                            new Rung(EscalationLevel.HEAD, 3),
                            new Rung(EscalationLevel.LEADER_IN_CHARGE, 6),
                            new Rung(EscalationLevel.OFFICE, 10)),
                    3,
                    366,
                    List.of());

    public RuleSet {
        requireNotNegative("yellowWorkingDays", yellowWorkingDays);
        requireNotNegative("behindTolerancePercent", behindTolerancePercent);
        requireNotNegative("staleDays", staleDays);
        requireNotNegative("graceDays", graceDays);
        requireNotNegative("extensionsGranted", extensionsGranted);
        requireNotNegative("extensionDays", extensionDays);
        reminderDays.forEach(days -> requireNotNegative("reminderDays", days));
        if (overdueEveryWorkingDays < 1) {
            throw new IllegalArgumentException("overdueEveryWorkingDays must be 1 or more");
        }
        reminderDays = reminderDays.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        ladder = ladder.stream().sorted(Comparator.comparingInt(Rung::fromWorkingDay)).toList();
        fieldRules = List.copyOf(fieldRules);
        if (ladder.isEmpty() || ladder.getFirst().fromWorkingDay() != 1) {
            throw new IllegalArgumentException("The ladder must start on working day 1");
        }
    }

    /** The defaults: what holds for a programme that has set nothing of its own. */
    public static RuleSet standard() {
        return STANDARD;
    }

    /** The level reached on a working day overdue, counted from 1. */
    public EscalationLevel levelOn(int workingDayOverdue) {
        EscalationLevel level = ladder.getFirst().level();
        for (Rung rung : ladder) {
            if (rung.fromWorkingDay() <= workingDayOverdue) {
                level = rung.level();
            }
        }
        return level;
    }

    /** The same settings, to be changed one by one. */
    public RuleSetBuilder toBuilder() {
        return new RuleSetBuilder(this);
    }

    /**
     * What is ruled on a field of a form that somebody brings to a task; null: nothing. Who brings
     * it in several roles fills in what one of them has to.
     *
     * @param roles in lower case
     */
    public @Nullable FieldMode fieldMode(
            String form, String field, String status, Collection<String> roles) {
        return fieldRules.stream()
                .filter(rule -> rule.holds(form, field, status, roles))
                .map(FieldRule::mode)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public RuleSet withVersion(int to) {
        return toBuilder().version(to).build();
    }

    public RuleSet withYellowWorkingDays(int to) {
        return toBuilder().yellowWorkingDays(to).build();
    }

    public RuleSet withBehindTolerancePercent(int to) {
        return toBuilder().behindTolerancePercent(to).build();
    }

    public RuleSet withStaleDays(int to) {
        return toBuilder().staleDays(to).build();
    }

    public RuleSet withDueOnDayOff(DueOnDayOff to) {
        return toBuilder().dueOnDayOff(to).build();
    }

    private static void requireNotNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + value);
        }
    }
}
