package org.duban.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duban.events.ReportEvent;
import org.duban.rules.refusal.Rejection;
import org.duban.rules.refusal.Rule;

/** Given these events, when this is asked, then that event or that refusal. */
record FilingScenario(Filing filing) {

    static FilingScenario given(ReportEvent first, ReportEvent... further) {
        Filing filing = Filing.born(GivenFilings.ID, first);
        for (ReportEvent event : further) {
            filing = filing.after(event);
        }
        return new FilingScenario(filing);
    }

    static FilingScenario given(List<ReportEvent> events, ReportEvent... further) {
        List<ReportEvent> all = Stream.concat(events.stream(), Stream.of(further)).toList();
        return given(all.getFirst(), all.subList(1, all.size()).toArray(ReportEvent[]::new));
    }

    Asked when(Function<Filing, ReportEvent> verb) {
        return new Asked(filing, verb);
    }

    record Asked(Filing filing, Function<Filing, ReportEvent> verb) {

        FilingScenario then(ReportEvent expected) {
            assertThat(verb.apply(filing)).isEqualTo(expected);
            return new FilingScenario(filing.after(expected));
        }

        ReportEvent thenSomething() {
            return verb.apply(filing);
        }

        void thenRejected(Rule rule) {
            thenRejected(rule, Map.of());
        }

        void thenRejected(Rule rule, Map<String, Object> facts) {
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> verb.apply(filing))
                    .satisfies(
                            no -> {
                                assertThat(no.rule()).isEqualTo(rule);
                                assertThat(no.facts()).containsAllEntriesOf(facts);
                            });
        }
    }
}
