package org.duban.task.story;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.task.task.TaskRule;

/** Rules of a task that other stories tell. */
final class ToldElsewhere {

    static final Set<TaskRule> RULES =
            Stream.of(
                            TeamRulesStory.TOLD,
                            SubtaskStory.TOLD,
                            DelegationStory.TOLD,
                            JudgementStory.TOLD,
                            RefusalStory.TOLD,
                            SigningStory.TOLD,
                            ReaderStory.TOLD,
                            RevisionStory.TOLD,
                            HaltStory.TOLD,
                            KindStory.TOLD,
                            IndicatorStory.TOLD,
                            FieldRulesStory.TOLD)
                    .flatMap(Collection::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private ToldElsewhere() {}
}
