package org.duban.task.task;

import static org.duban.task.task.TaskRule.NO_NEW_PART;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.events.ConsolidatedPart;
import org.duban.events.PartEvent;
import org.duban.events.PartEvent.PartPosted;
import org.jspecify.annotations.Nullable;

/** What the supporters contributed: of each department the latest. */
public record Parts(List<Part> all) {

    static final Parts NONE = new Parts(List.of());

    public @Nullable Part of(String department) {
        return all.stream()
                .filter(part -> part.department().equals(department))
                .findFirst()
                .orElse(null);
    }

    /** Parts that no update has taken up yet. */
    public long fresh() {
        return all.stream().filter(Part::isNew).count();
    }

    /** The parts of these departments, none of which was consolidated before. */
    List<ConsolidatedPart> consolidating(List<String> departments) {
        return departments.stream()
                .distinct()
                .map(
                        department -> {
                            Part part = of(department);
                            if (part == null || !part.isNew()) {
                                throw new TaskRejection(
                                        NO_NEW_PART, Map.of("department", department));
                            }
                            return new ConsolidatedPart(department, part.revision());
                        })
                .toList();
    }

    Parts after(PartEvent event, long revision) {
        return switch (event) {
            case PartPosted posted ->
                    new Parts(
                            Stream.concat(
                                            all.stream()
                                                    .filter(
                                                            part ->
                                                                    !part.department()
                                                                            .equals(
                                                                                    posted
                                                                                            .department())),
                                            Stream.of(
                                                    new Part(
                                                            posted.department(),
                                                            posted.to(),
                                                            posted.on(),
                                                            revision,
                                                            null)))
                                    .toList());
        };
    }

    Parts consolidated(@Nullable List<ConsolidatedPart> taken, long update) {
        if (taken == null) {
            return this;
        }
        return new Parts(
                all.stream()
                        .map(
                                part ->
                                        taken.contains(
                                                        new ConsolidatedPart(
                                                                part.department(), part.revision()))
                                                ? part.consolidated(update)
                                                : part)
                        .toList());
    }
}
