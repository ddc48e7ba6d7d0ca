package org.duban.faults.nemesis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What goes wrong, in what order: the same for the same seed. Every kind has its turn before one
 * comes again, a catastrophe every other time, and every kind goes through its targets the same
 * way. Misfortunes seldom come alone: a wire may be spoiled while something else goes wrong.
 */
public final class Schedule {

    private static final int CALM_MILLIS = 1500;
    private static final int SHORTEST_MILLIS = 1500;
    private static final int MORE_MILLIS = 4000;

    private final Random random;
    private final List<FaultKind> kinds;
    private final List<FaultKind> bag = new ArrayList<>();
    private final Map<FaultKind, List<String>> targets = new EnumMap<>(FaultKind.class);
    private int n;
    private int round;

    /**
     * @param kinds only these, each in its turn
     */
    public Schedule(long seed, List<FaultKind> kinds) {
        this.random = new Random(seed);
        this.kinds = kinds.stream().sorted(Comparator.naturalOrder()).toList();
    }

    /**
     * Certain faults in a certain order.
     *
     * @param faults kind and target, with a space between them
     */
    public static List<Planned> of(long seed, List<String> faults) {
        Schedule schedule = new Schedule(seed, List.of());
        return faults.stream()
                .map(fault -> fault.split(" "))
                .map(words -> schedule.planned(FaultKind.valueOf(words[0]), words[1]))
                .toList();
    }

    /** The next line; there is always one. */
    public Planned next() {
        if (bag.isEmpty()) {
            round++;
            kinds.stream().filter(this::hasItsTurn).forEach(bag::add);
            Collections.shuffle(bag, random);
        }
        FaultKind kind = bag.removeLast();
        return planned(kind, targetsLeft(kind).removeLast());
    }

    /** A catastrophe comes in every other round, and where there is nothing else. */
    private boolean hasItsTurn(FaultKind kind) {
        return !kind.isRare() || round % 2 == 1 || kinds.stream().allMatch(FaultKind::isRare);
    }

    private List<String> targetsLeft(FaultKind kind) {
        List<String> left = targets.computeIfAbsent(kind, any -> new ArrayList<>());
        if (left.isEmpty()) {
            left.addAll(kind.target().names());
            Collections.shuffle(left, random);
        }
        return left;
    }

    /** What goes wrong at the same time: the next line, and every now and then a wire beside it. */
    public List<Planned> nextTogether() {
        Planned first = next();
        if (!first.kind().leavesRoom() || random.nextBoolean()) {
            return List.of(first);
        }
        return bag.stream()
                .filter(FaultKind::isOfWires)
                .findFirst()
                .flatMap(kind -> beside(first, kind))
                .map(second -> List.of(first, second))
                .orElse(List.of(first));
    }

    /** Not the broker's wire: the harness needs it for what it does to topics. */
    private Optional<Planned> beside(Planned first, FaultKind kind) {
        return targetsLeft(kind).stream()
                .filter(target -> !target.equals("BROKER") && !target.equals(first.target()))
                .findFirst()
                .map(
                        target -> {
                            bag.remove(kind);
                            targetsLeft(kind).remove(target);
                            return planned(kind, target);
                        });
    }

    private Planned planned(FaultKind kind, String target) {
        n++;
        return new Planned(
                n,
                kind,
                target,
                Duration.ofMillis(500 + random.nextInt(CALM_MILLIS)),
                lasts(kind),
                random.nextLong());
    }

    private Duration lasts(FaultKind kind) {
        int millis = SHORTEST_MILLIS + random.nextInt(MORE_MILLIS);
        return switch (kind) {
            case BROKER_AWAY -> Duration.ofMillis(18_000L + millis);
            case REPEATS, POISON, STRANGERS -> Duration.ZERO;
            case KILL, STOP -> Duration.ofMillis(random.nextInt(1000));
            default -> Duration.ofMillis(millis);
        };
    }
}
