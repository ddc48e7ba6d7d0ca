package org.duban.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document is written by hand; here it is held against the language as it is. */
class AsyncApiTests {

    private static final Path FOLDER = Path.of("src/main/resources/org/duban/events");

    private final String document = read();

    @Test
    void everyEventAndNothingElseIsDescribed() {
        assertThat(found("      name: (duban\\.\\S+)"))
                .isEqualTo(new TreeSet<>(WireNames.all().keySet()));
    }

    @Test
    void everyEventIsOnOneChannel() {
        assertThat(found("        \\$ref: '#/components/messages/(\\S+)'"))
                .isEqualTo(new TreeSet<>(WireNames.all().keySet()));
    }

    @Test
    void everyPayloadRefersToItsSchema() {
        assertThat(found("        \\$ref: (schemas/\\S+)"))
                .hasSize(WireNames.all().size())
                .allSatisfy(schema -> assertThat(FOLDER.resolve(schema)).exists());
    }

    @Test
    void theChannelsAreTheTopics() {
        assertThat(found("    address: (\\S+)")).isEqualTo(new TreeSet<>(Topics.ALL));
        assertThat(found("        partitions: (\\d+)"))
                .isEqualTo(Set.of(Integer.toString(Topics.PARTITIONS)));
    }

    @Test
    void everyHeaderIsDescribed() {
        Envelope complete =
                new Envelope(
                        "a",
                        1,
                        Instant.EPOCH,
                        "/duban/test",
                        "s",
                        "p",
                        List.of("d"),
                        "r",
                        new Actor("i", "n", "d", "o"),
                        "t",
                        new TaskEvent.TaskAssigned(java.time.LocalDate.EPOCH));
        Set<String> sent =
                CloudEvent.headers(complete).keySet().stream()
                        .filter(name -> name.startsWith("ce_"))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found("          (ce_\\w+): \\{")).isEqualTo(sent);
    }

    private Set<String> found(String line) {
        return Pattern.compile("^" + line, Pattern.MULTILINE)
                .matcher(document)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read() {
        try {
            return Files.readString(FOLDER.resolve("asyncapi.yaml"));
        } catch (IOException absent) {
            throw new java.io.UncheckedIOException(absent);
        }
    }
}
