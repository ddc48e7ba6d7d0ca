package org.duban.report.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duban.events.Actor;
import org.duban.events.Envelope;
import org.duban.events.FileRef;
import org.duban.events.FilingEvent.Content;
import org.duban.events.FilingEvent.Measure;
import org.duban.events.FilingEvent.ReturnReason;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.events.ReportEvent;
import org.duban.report.StandardRules;
import org.duban.report.filing.Filing;
import org.duban.report.obligation.Obligation;
import org.duban.report.obligation.ObligationStates;
import org.duban.rules.refusal.Rejection;
import org.jspecify.annotations.Nullable;

/** What might happen in a few weeks: departments file, are returned, file again, or do not. */
final class RandomStory {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate FIRST = LocalDate.parse("2018-09-24");
    static final LocalDate LAST = LocalDate.parse("2018-11-30");
    static final List<String> DEPARTMENTS = List.of("rsj", "jyj", "czj", "gaj");

    private static final List<String> CODES = List.of("measures", "q3", "oct");
    private static final FileRef FILE = new FileRef("f", "a.pdf", 1, "application/pdf", "aa");
    private static final Content CONTENT =
            new Content(
                    List.of(new Measure("培训18000人次", null, null)),
                    null,
                    List.of(),
                    FILE,
                    false,
                    null);

    private final Random random;
    private final List<Envelope> events = new ArrayList<>();
    private final Map<String, Filing> filings = new LinkedHashMap<>();
    private final Map<String, Long> revisions = new LinkedHashMap<>();
    private LocalDate today = FIRST;

    private RandomStory(long seed) {
        random = new Random(seed);
    }

    static List<Envelope> events(long seed) {
        RandomStory story = new RandomStory(seed);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            story.today = day;
            for (int i = 0; i < 4; i++) {
                story.step();
            }
        }
        return story.events;
    }

    /** What the figures are on a day, counted from what was known by then. */
    static Map<String, DepartmentStanding> recount(List<Envelope> events, LocalDate day) {
        ObligationStates rule = StandardRules.states();
        Map<String, Filing> known = new LinkedHashMap<>();
        for (Envelope envelope : events) {
            if (!LocalDate.ofInstant(envelope.at(), ZONE).isAfter(day)) {
                known.compute(
                        envelope.aggregate(),
                        (id, before) -> after(id, before, (ReportEvent) envelope.event()));
            }
        }
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (Filing filing : known.values()) {
            Map<String, Integer> sums =
                    counts.computeIfAbsent(
                            filing.obligation().department(), any -> new LinkedHashMap<>());
            sums.merge(
                    Figure.of(rule.on(filing.obligation().programme(), filing.facts(), day)).name(),
                    1,
                    Integer::sum);
            if (filing.waitingSince() != null) {
                sums.merge(Review.AWAITED.name(), 1, Integer::sum);
            }
            if (!filing.returns().isEmpty()) {
                sums.merge(StandingTally.RETURNED, 1, Integer::sum);
            }
        }
        Map<String, DepartmentStanding> standings = new LinkedHashMap<>();
        counts.forEach(
                (department, sums) ->
                        standings.put(department, DepartmentStanding.of(department, sums)));
        return standings;
    }

    private void step() {
        String department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
        String code = CODES.get(random.nextInt(CODES.size()));
        String id = Obligation.idOf("p", code, department);
        try {
            ReportEvent event = decide(filings.get(id), code, department);
            filings.put(id, after(id, filings.get(id), event));
            keep(id, department, event);
        } catch (Rejection no) {
            // not possible now; somebody else does something else
        }
    }

    private ReportEvent decide(@Nullable Filing filing, String code, String department) {
        if (filing == null) {
            return new ObligationSet(
                    "p",
                    code,
                    "材料",
                    ObligationKind.TARGET_MEASURES,
                    department,
                    today.plusDays(random.nextInt(25)),
                    random.nextInt(3),
                    null,
                    null);
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> filing.draft(CONTENT, today);
            case 3, 4, 5 -> filing.signOff(today);
            case 6, 7, 8 -> filing.submit(version -> "RS", instant(), today);
            case 9 -> filing.accept("zgh", null, today);
            case 10 -> filing.sendBack("zgh", ReturnReason.OTHER, "x", today);
            default ->
                    random.nextInt(4) == 0
                            ? filing.exempt("zgh", "机构撤并", today)
                            : filing.draft(CONTENT, today);
        };
    }

    private void keep(String id, String department, ReportEvent event) {
        long revision = revisions.merge(id, 1L, Long::sum);
        events.add(
                new Envelope(
                        id,
                        revision,
                        instant(),
                        "/duban/report-service",
                        id,
                        "p",
                        List.of(department),
                        id + revision,
                        new Actor("a", "a", department, null),
                        null,
                        event));
    }

    private Instant instant() {
        return today.atTime(10, 0).atZone(ZONE).toInstant();
    }

    private static Filing after(String id, @Nullable Filing before, ReportEvent event) {
        return before == null ? Filing.born(id, event) : before.after(event);
    }
}
