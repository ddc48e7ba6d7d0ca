package org.duban.standalone.demo;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duban.rules.calendar.WorkingDayCalendar;

/** Plays the demo programme, day by day up to today, through the public API. */
public final class DemoProgramme {

    static final String ID = "iwr";
    static final String OFFICE = "office";
    static final String SECOND_OFFICE = "office.zzb";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DemoApi api;
    private final List<URI> services;
    private final Consumer<String> progress;

    /**
     * Prepares to play; nothing is sent yet.
     *
     * @param services base addresses of the services whose clocks follow the story
     * @param password of the demo accounts
     * @param progress is told one line per chapter
     */
    public DemoProgramme(
            URI gateway,
            URI issuer,
            List<URI> services,
            String password,
            Consumer<String> progress) {
        this.api = new DemoApi(gateway, issuer, password);
        this.services = List.copyOf(services);
        this.progress = progress;
    }

    /**
     * Plays the whole story; played again, it changes nothing. The clocks end at the real day, also
     * when it fails.
     *
     * @param clock tells the real day
     */
    public void play(Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        DemoCalendar days = new DemoCalendar(today, WorkingDayCalendar.stateCouncil());
        List<Chapter> chapters = chapters(days);
        try {
            Stream<Integer> offsets = chapters.stream().flatMap(chapter -> chapter.days().stream());
            for (int offset : new TreeSet<>(offsets.toList())) {
                api.turnTo("day " + offset);
                moveTo(days.day(offset));
                chapters.stream()
                        .filter(chapter -> chapter.days().contains(offset))
                        .forEach(chapter -> tell(chapter, offset, days));
            }
        } finally {
            services.forEach(service -> api.moveClock(service, Map.of()));
        }
    }

    private List<Chapter> chapters(DemoCalendar days) {
        List<DemoDepartment> departments = DemoDepartment.all();
        List<DemoTask> tasks = DemoTask.all();
        return List.of(
                new FoundingChapter(api, days, departments),
                new CollectionChapter(api, days, departments),
                new BreakdownChapter(api, days, tasks),
                new UpdatesChapter(api, tasks),
                new TurnsChapter(api, days, tasks),
                new ReportsChapter(api, days, departments));
    }

    private void tell(Chapter chapter, int offset, DemoCalendar days) {
        progress.accept(days.day(offset) + "  " + chapter.title());
        chapter.play(offset);
    }

    private void moveTo(LocalDate day) {
        services.forEach(service -> api.moveClock(service, Map.of("day", day.toString())));
    }
}
