package org.duban.faults.cast;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a system is set up.
 *
 * @param directory where it keeps everything
 * @param instances of each of the three services
 * @param agents JVM options by the service they are for: planted bugs
 * @param day ISO local date at the start; null for the real one
 */
public record Setting(
        Path directory, int instances, Map<PartKind, List<String>> agents, @Nullable String day) {}
