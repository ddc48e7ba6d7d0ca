package org.duban.report.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.journal.door.Texts;
import org.duban.rules.measure.Concreteness;
import org.duban.rules.measure.Element;
import org.duban.rules.measure.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells concrete measures from general ones (切忌大而空) and says in a sentence what is missing. */
@Component
public final class Measures {

    private final Texts texts;

    Measures(Texts texts) {
        this.texts = texts;
    }

    /** The verdict on a measure with the date and the person that were filed beside its text. */
    public MeasureCheck check(String text, @Nullable LocalDate due, @Nullable String person) {
        Verdict verdict = Concreteness.check(text, due, person);
        return new MeasureCheck(
                verdict.concrete(),
                verdict.found(),
                verdict.missing(),
                sentence(verdict.missing()));
    }

    private String sentence(List<Element> missing) {
        if (missing.isEmpty()) {
            return texts.say("measure.concrete", Map.of());
        }
        String listed =
                missing.stream()
                        .map(element -> texts.say("measure.element." + element.name(), Map.of()))
                        .collect(Collectors.joining(texts.say("measure.separator", Map.of())));
        return texts.say("measure.general", Map.of("missing", listed));
    }
}
