package org.duban.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.Actor;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DomainEvent;
import org.duban.events.Envelope;
import org.duban.events.FilingEvent.Content;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.events.ProgrammeEvent.ProgrammeFounded;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.jspecify.annotations.Nullable;

/** The events of one aggregate, as its service would publish them. */
public final class Life {

    private final String aggregate;
    private final String subject;
    private final @Nullable String programme;
    private final List<String> audience;
    private final List<Envelope> events = new ArrayList<>();

    public Life(String aggregate, String subject, @Nullable String programme, String... audience) {
        this.aggregate = aggregate;
        this.subject = subject;
        this.programme = programme;
        this.audience = List.of(audience);
    }

    /** A task in a programme, led by a department. */
    public static Life ofTask(String programme, String serial, String lead) {
        return new Life(programme + "." + serial, serial + " 根治欠薪", programme, lead);
    }

    public static Life ofObligation(String programme, String code, String department) {
        return new Life(
                programme + "." + code + "." + department, code + " 目标举措", programme, department);
    }

    public static Life ofDepartment(String code) {
        return new Life(code, code, null, code);
    }

    public static Life ofProgramme(String id) {
        return new Life(id, id, id);
    }

    /** What happened next, at an instant. */
    public Life then(String at, DomainEvent event) {
        return then(Instant.parse(at), "office", event);
    }

    public Life then(Instant at, String actorDepartment, DomainEvent event) {
        long revision = events.size() + 1L;
        events.add(
                new Envelope(
                        aggregate,
                        revision,
                        at,
                        "/duban/test",
                        subject,
                        programme,
                        audience,
                        aggregate + "-" + revision,
                        new Actor("somebody", "某人", actorDepartment, null),
                        null,
                        event));
        return this;
    }

    public List<Envelope> events() {
        return List.copyOf(events);
    }

    public Envelope last() {
        return events.getLast();
    }

    public String aggregate() {
        return aggregate;
    }

    public static TaskDrafted drafted(String programme, String serial, String lead, String due) {
        return drafted(programme, serial, lead, TaskKind.FIXED_DATE, LocalDate.parse(due));
    }

    public static TaskDrafted drafted(
            String programme,
            String serial,
            String lead,
            TaskKind kind,
            @Nullable LocalDate due,
            Milestone... milestones) {
        return new TaskDrafted(
                programme,
                serial,
                "A5",
                "根治欠薪",
                lead,
                List.of(),
                kind,
                "目标",
                "举措",
                "进度",
                "考核",
                null,
                null,
                due,
                DuePrecision.DAY,
                List.of(milestones));
    }

    /** A task of which only the title matters. */
    public static TaskDrafted titled(String programme, String title) {
        return new TaskDrafted(
                programme,
                "A",
                "A5",
                title,
                "rsj",
                List.of(),
                TaskKind.FIXED_DATE,
                "目标",
                "举措",
                "进度",
                "考核",
                null,
                null,
                null,
                DuePrecision.DAY,
                List.of());
    }

    public static ProgressPosted posted(int from, int to, String on) {
        return new ProgressPosted(
                from, to, "做了", null, null, null, null, List.of(), LocalDate.parse(on));
    }

    public static ObligationSet owed(String programme, String code, String department, String due) {
        return new ObligationSet(
                programme,
                code,
                "目标举措",
                ObligationKind.TARGET_MEASURES,
                department,
                LocalDate.parse(due),
                0,
                null,
                null);
    }

    public static FilingSubmitted submitted(int version, String on) {
        return new FilingSubmitted(
                version,
                "RS-2018-000" + version,
                Instant.parse(on + "T02:00:00Z"),
                "00",
                content(),
                LocalDate.parse("2018-10-22"),
                0,
                LocalDate.parse(on));
    }

    public static Content content() {
        return new Content(List.of(), "内容", List.of(), null, false, null);
    }

    public static ProgrammeFounded founded(String name) {
        return new ProgrammeFounded(
                name,
                "Asia/Shanghai",
                List.of(),
                "office",
                LocalDate.parse("2018-01-01"),
                LocalDate.parse("2018-12-31"));
    }

    public static DepartmentRegistered registered(String shortName) {
        return new DepartmentRegistered(
                shortName,
                shortName,
                List.of(),
                DepartmentKind.MUNICIPAL_DEPARTMENT,
                null,
                LocalDate.parse("2018-01-01"));
    }
}
