package org.duban.task.dossier;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.JudgementEvent.LightOverridden;
import org.duban.events.JudgementEvent.LightOverrideLifted;
import org.duban.events.TaskEvent;
import org.duban.journal.Fact;
import org.duban.journal.door.Texts;
import org.duban.rules.count.DayPlan;
import org.duban.rules.light.Light;
import org.duban.task.dossier.LightChange.Kind;
import org.duban.task.ledger.LightView;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;

/**
 * The lights of a task from its first day on, by the calendar in force and the rules of each day:
 * told again from its facts, since no light is ever stored. On the day of a fact, what the morning
 * brought comes before what the fact did.
 */
final class LightHistory {

    private final TaskFigures figures;
    private final Texts texts;
    private final ZoneId zone;
    private final List<LightChange> changes = new ArrayList<>();
    private @Nullable Task task;
    private LocalDate since = LocalDate.MIN;
    private @Nullable Light computed;
    private @Nullable LocalDate overriddenUntil;

    LightHistory(TaskFigures figures, Texts texts, ZoneId zone) {
        this.figures = figures.now();
        this.texts = texts;
        this.zone = zone;
    }

    /** The next fact of the task. */
    void add(Fact fact) {
        LocalDate day = LocalDate.ofInstant(fact.envelope().at(), zone);
        letPass(day);
        TaskEvent event = (TaskEvent) fact.envelope().event();
        Task next =
                task == null ? Task.born(fact.envelope().aggregate(), event) : task.after(event);
        task = next;
        since = day;
        note(next, day, fact.envelope().revision(), null);
        if (event instanceof LightOverridden shown) {
            overriddenUntil = shown.until();
            String level = shown.light().name();
            changes.add(judged(fact, day, Kind.OVERRIDDEN, level, shown.reason(), shown.until()));
        }
        if (event instanceof LightOverrideLifted lifted) {
            overriddenUntil = null;
            String level = String.valueOf(computed);
            changes.add(judged(fact, day, Kind.LIFTED, level, lifted.reason(), null));
        }
    }

    /** Every change up to a day, oldest first. */
    List<LightChange> until(LocalDate today) {
        letPass(today);
        return List.copyOf(changes);
    }

    /** What changes because days pass, up to a day. */
    private void letPass(LocalDate day) {
        Task now = task;
        if (now != null) {
            for (DayPlan.Change<Light> change : figures.light(now).changes()) {
                if (change.from().isAfter(since) && !change.from().isAfter(day)) {
                    expire(change.from());
                    note(now, change.from(), null, ruledOtherwise(now, change.from()));
                }
            }
            expire(day);
        }
    }

    /**
     * The version of the rules without which the light of a day would be that of the day before.
     */
    private @Nullable Integer ruledOtherwise(Task now, LocalDate day) {
        LocalDate before = day.minusDays(1);
        int version = figures.rulesVersion(now, day);
        return version != figures.rulesVersion(now, before)
                        && figures.ruledOn(before).light(now).on(day) == computed
                ? version
                : null;
    }

    private void note(
            Task now, LocalDate day, @Nullable Long revision, @Nullable Integer rulesVersion) {
        Light light = figures.light(now).on(day);
        if (light != computed) {
            computed = light;
            changes.add(
                    new LightChange(
                            day,
                            Kind.COMPUTED,
                            light.name(),
                            LightView.of(now, figures.explain(now, day), texts).reasons(),
                            null,
                            null,
                            null,
                            revision,
                            rulesVersion));
        }
    }

    private void expire(LocalDate day) {
        LocalDate last = overriddenUntil;
        if (last != null && last.isBefore(day)) {
            overriddenUntil = null;
            changes.add(
                    new LightChange(
                            last.plusDays(1),
                            Kind.EXPIRED,
                            String.valueOf(computed),
                            List.of(),
                            null,
                            null,
                            null,
                            null,
                            null));
        }
    }

    private static LightChange judged(
            Fact fact,
            LocalDate day,
            Kind kind,
            String level,
            String reason,
            @Nullable LocalDate until) {
        return new LightChange(
                day,
                kind,
                level,
                List.of(),
                reason,
                until,
                fact.envelope().actor().name(),
                fact.envelope().revision(),
                null);
    }
}
