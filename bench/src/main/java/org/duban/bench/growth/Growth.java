package org.duban.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures what keeping, relaying, counting and starting cost with so many facts on the embedded
 * store, and how that grows: each figure with its ratio to the smallest size, and to a floor
 * measured in the same minute where there is one.
 */
public final class Growth {

    private static final int WARM_UP = 6_000;

    private Growth() {}

    /** Arguments: numbers of facts, the smallest first; 10,000 and 100,000 where none are given. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Integer> sizes =
                arguments.length == 0
                        ? List.of(10_000, 100_000)
                        : Arrays.stream(arguments).map(Integer::valueOf).toList();
        Path directory = Files.createTempDirectory("duban-growth-");
        try {
            System.out.printf("warming up with %,d facts%n", WARM_UP);
            new OneSize(directory.resolve("warm-up"), WARM_UP).measure();
            Map<Integer, List<Measure>> measured = new LinkedHashMap<>();
            for (int size : sizes) {
                System.out.printf("%,d facts%n", size);
                measured.put(size, new OneSize(directory.resolve("s" + size), size).measure());
                delete(directory.resolve("s" + size));
            }
            print(measured);
        } finally {
            delete(directory);
        }
    }

    private static void print(Map<Integer, List<Measure>> measured) {
        List<Measure> first = measured.values().iterator().next();
        System.out.printf(
                "%n%-42s %9s %14s %12s %8s %8s  %s%n",
                "figure", "facts", "value", "floor", "of floor", "growth", "growth over floor");
        for (int i = 0; i < first.size(); i++) {
            for (Map.Entry<Integer, List<Measure>> size : measured.entrySet()) {
                Measure measure = size.getValue().get(i);
                Double floor = measure.floor();
                System.out.printf(
                        "%-42s %,9d %,14.2f %12s %8s %7.2fx %7.2fx%n",
                        measure.name() + ", " + measure.unit(),
                        size.getKey(),
                        measure.value(),
                        floor == null ? "" : "%,.2f".formatted(floor),
                        floor == null ? "" : "%.2f".formatted(measure.value() / floor),
                        measure.growth(first.get(i)),
                        measure.growthOverFloor(first.get(i)));
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
