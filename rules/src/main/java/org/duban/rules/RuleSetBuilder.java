package org.duban.rules;

import java.util.List;

/** Another rule set, made of one that is there: what is not named stays as it was. */
public final class RuleSetBuilder {

    private int version;
    private int yellowWorkingDays;
    private int behindTolerancePercent;
    private int staleDays;
    private DueOnDayOff dueOnDayOff;
    private List<Integer> reminderDays;
    private int overdueEveryWorkingDays;
    private int graceDays;
    private List<Rung> ladder;
    private int extensionsGranted;
    private int extensionDays;
    private List<FieldRule> fieldRules;

    RuleSetBuilder(RuleSet from) {
        version = from.version();
        yellowWorkingDays = from.yellowWorkingDays();
        behindTolerancePercent = from.behindTolerancePercent();
        staleDays = from.staleDays();
        dueOnDayOff = from.dueOnDayOff();
        reminderDays = from.reminderDays();
        overdueEveryWorkingDays = from.overdueEveryWorkingDays();
        graceDays = from.graceDays();
        ladder = from.ladder();
        extensionsGranted = from.extensionsGranted();
        extensionDays = from.extensionDays();
        fieldRules = from.fieldRules();
    }

    public RuleSetBuilder version(int to) {
        version = to;
        return this;
    }

    public RuleSetBuilder yellowWorkingDays(int to) {
        yellowWorkingDays = to;
        return this;
    }

    public RuleSetBuilder behindTolerancePercent(int to) {
        behindTolerancePercent = to;
        return this;
    }

    public RuleSetBuilder staleDays(int to) {
        staleDays = to;
        return this;
    }

    public RuleSetBuilder dueOnDayOff(DueOnDayOff to) {
        dueOnDayOff = to;
        return this;
    }

    public RuleSetBuilder reminderDays(List<Integer> to) {
        reminderDays = to;
        return this;
    }

    public RuleSetBuilder overdueEveryWorkingDays(int to) {
        overdueEveryWorkingDays = to;
        return this;
    }

    public RuleSetBuilder graceDays(int to) {
        graceDays = to;
        return this;
    }

    public RuleSetBuilder ladder(List<Rung> to) {
        ladder = to;
        return this;
    }

    public RuleSetBuilder extensionsGranted(int to) {
        extensionsGranted = to;
        return this;
    }

    public RuleSetBuilder extensionDays(int to) {
        extensionDays = to;
        return this;
    }

    public RuleSetBuilder fieldRules(List<FieldRule> to) {
        fieldRules = to;
        return this;
    }

    /** The rule set as it is now. */
    public RuleSet build() {
        return new RuleSet(
                version,
                yellowWorkingDays,
                behindTolerancePercent,
                staleDays,
                dueOnDayOff,
                reminderDays,
                overdueEveryWorkingDays,
                graceDays,
                ladder,
                extensionsGranted,
                extensionDays,
                fieldRules);
    }
}
