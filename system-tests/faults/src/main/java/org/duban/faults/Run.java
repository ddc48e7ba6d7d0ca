package org.duban.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.duban.faults.cast.PartKind;
import org.duban.faults.cast.Patiently;
import org.duban.faults.cast.RunningSystem;
import org.duban.faults.cast.Setting;
import org.duban.faults.check.Judge;
import org.duban.faults.check.Quiet;
import org.duban.faults.check.Verdict;
import org.duban.faults.load.Clients;
import org.duban.faults.load.FeedReader;
import org.duban.faults.load.Ledger;
import org.duban.faults.load.Load;
import org.duban.faults.load.People;
import org.duban.faults.load.World;
import org.duban.faults.nemesis.Clocks;
import org.duban.faults.nemesis.Planned;
import org.duban.faults.nemesis.Probe;
import org.duban.faults.nemesis.Storm;

/** One run: a system, people who use it, a storm over it, and the judgement afterwards. */
final class Run {

    /** The day on which the services believe the storm is, and the day after it all was due. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    private static final LocalDate AFTERWARDS = TODAY.plusDays(45);
    private static final Duration QUIET = Duration.ofMinutes(3);
    private static final Duration QUIET_ENOUGH = Duration.ofSeconds(75);
    private static final Duration AT_WORK = Duration.ofSeconds(8);
    private static final Duration FEED = Duration.ofSeconds(30);

    private final FaultOptions options;
    private final Map<PartKind, List<String>> agents;
    private final Clock clock;
    private final Consumer<String> story;

    /**
     * @param agents JVM options by service: planted bugs
     */
    Run(
            FaultOptions options,
            Map<PartKind, List<String>> agents,
            Clock clock,
            Consumer<String> story) {
        this.options = options;
        this.agents = agents;
        this.clock = clock;
        this.story = story;
    }

    /** Does it all, with everything it keeps in a folder. */
    Report play(Path directory, Iterator<List<Planned>> schedule) {
        long begun = System.nanoTime();
        Setting setting = new Setting(directory, options.instances(), agents, TODAY.toString());
        try (RunningSystem system = RunningSystem.start(setting);
                Ledger ledger = new Ledger(directory.resolve("ledger.jsonl"))) {
            tell(begun, "everything serves; the store is " + system.storeMeaning());
            People people = new People(system.gateway(), system.issuer());
            World world = new World(people, TODAY);
            world.make();
            Judge judge = new Judge(system, people);
            tell(begun, judge.factsNow().size() + " facts are there to begin with");
            FeedReader office = listener(system, people.token("office"), judge);
            FeedReader department = listener(system, people.token("liaison.xcb"), judge);
            if (!Patiently.until(FEED, () -> office.hasBegun() && department.hasBegun())) {
                throw new IllegalStateException("The feed does not begin");
            }
            Clients clients = new Clients(people, ledger);
            Clocks clocks = new Clocks(system, people, TODAY);
            Storm storm =
                    new Storm(
                            system,
                            new Probe(system, people, clients),
                            clocks,
                            line -> tell(begun, line));
            Load load = new Load(world, clients, options.seed(), options.rate());
            load.start();
            if (!agents.isEmpty()) {
                Patiently.pass(AT_WORK);
            }
            Patiently.pass(Duration.ofSeconds(options.peaceSeconds()));
            rage(storm, schedule);
            load.close();
            tell(
                    begun,
                    "%d commands, %d acknowledged; waiting for quiet"
                            .formatted(clients.asked(), clients.acknowledged()));
            clocks.moveAllTo(AFTERWARDS);
            Quiet quiet = new Quiet(system, clock);
            List<Verdict> verdicts = new ArrayList<>();
            verdicts.add(servesAgain(storm));
            Duration patience = agents.isEmpty() ? QUIET : QUIET_ENOUGH;
            boolean silent = quiet.await(patience, AFTERWARDS);
            verdicts.add(
                    new Verdict(
                            "BecomesQuiet",
                            "After the last fault everything that is under way arrives within "
                                    + patience.toSeconds()
                                    + " seconds.",
                            silent ? List.of() : List.of(quiet.last())));
            awaitFeeds(judge, office, department);
            judge.listened("", office);
            judge.listened("xcb", department);
            tell(begun, "judging");
            verdicts.addAll(judge.judge(ledger.entries(), storm.topics().poison(), AFTERWARDS));
            office.close();
            department.close();
            return new Report(
                    options,
                    system.storeMeaning(),
                    Duration.ofNanos(System.nanoTime() - begun),
                    storm.struck(),
                    ledger.entries(),
                    load.turnedAway(),
                    office.connections() + department.connections(),
                    office.resets() + department.resets(),
                    verdicts);
        }
    }

    private void rage(Storm storm, Iterator<List<Planned>> schedule) {
        long end = System.nanoTime() + (long) (options.minutes() * 60e9);
        while (schedule.hasNext()) {
            boolean enough =
                    options.faults() > 0
                            ? storm.struck().size() >= options.faults()
                            : System.nanoTime() > end;
            if (enough || !storm.strike(schedule.next())) {
                return;
            }
        }
    }

    private static Verdict servesAgain(Storm storm) {
        return new Verdict(
                "ServesAgain",
                "After each fault everything serves again, in three minutes at the very most.",
                storm.struck().stream()
                        .filter(struck -> !struck.recovered())
                        .map(struck -> "nothing served again after " + struck.planned())
                        .toList());
    }

    private static FeedReader listener(RunningSystem system, String token, Judge judge) {
        return new FeedReader(system.gateway(), token, judge::factsNow);
    }

    /** The last entries are on their way for a moment after everything else is quiet. */
    private static void awaitFeeds(Judge judge, FeedReader office, FeedReader department) {
        Patiently.until(
                FEED,
                () -> {
                    int heard = office.heardNow() + department.heardNow();
                    Patiently.pass(Duration.ofSeconds(2));
                    return office.hasHeard(judge.factsNow())
                            && heard == office.heardNow() + department.heardNow();
                });
    }

    private void tell(long begun, String line) {
        story.accept("%5d s  %s".formatted((System.nanoTime() - begun) / 1_000_000_000L, line));
    }
}
