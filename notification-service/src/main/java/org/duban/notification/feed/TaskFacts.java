package org.duban.notification.feed;

import static org.duban.notification.feed.FeedFacts.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.events.BreakdownEvent.SubtaskAdded;
import org.duban.events.DelegationEvent.Delegated;
import org.duban.events.DelegationEvent.DelegationEnded;
import org.duban.events.ExtensionEvent.ExtensionDeclined;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.HaltEvent.HaltDeclined;
import org.duban.events.HaltEvent.HaltKind;
import org.duban.events.HaltEvent.HaltRequested;
import org.duban.events.HaltEvent.HaltWithdrawn;
import org.duban.events.HelpEvent.HelpAnswered;
import org.duban.events.HelpEvent.HelpRequestClosed;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.IndicatorEvent.IndicatorReported;
import org.duban.events.IndicatorEvent.IndicatorsSet;
import org.duban.events.InstructionEvent.InstructionAnswered;
import org.duban.events.InstructionEvent.InstructionClosed;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.JudgementEvent.ConfidenceStated;
import org.duban.events.JudgementEvent.LightOverridden;
import org.duban.events.JudgementEvent.LightOverrideLifted;
import org.duban.events.PartEvent.PartPosted;
import org.duban.events.ReaderEvent.ReadersNamed;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TalkEvent.QuestionAnswered;
import org.duban.events.TalkEvent.QuestionAsked;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.events.TaskEvent.CompletionClaimed;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskClosed;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskHandedOver;
import org.duban.events.TaskEvent.TaskRedrafted;
import org.duban.events.TaskEvent.TaskRefused;
import org.duban.events.TaskEvent.TaskReopened;
import org.duban.events.TaskEvent.TaskReturned;
import org.duban.events.TaskEvent.TaskTerminated;
import org.duban.notification.directory.Directory;
import org.jspecify.annotations.Nullable;

/** What the sentence of a task's event needs to know, as in {@link FeedFacts}. */
final class TaskFacts {

    private final Directory directory;

    TaskFacts(Directory directory) {
        this.directory = directory;
    }

    String of(TaskEvent event, Map<String, Object> facts) {
        return switch (event) {
            case TaskDrafted _, TaskRedrafted _, TaskClosed _ -> "";
            case TaskAssigned assigned ->
                    reckoned(assigned.due(), facts) + by(assigned.acknowledgeBy(), facts);
            case TaskAcknowledged signed ->
                    reckoned(signed.due(), facts) + expected(signed.forecast(), facts);
            case ClausesNamed named -> {
                facts.put("to", String.join("、", named.to()));
                yield named.to().isEmpty() ? ".none" : "";
            }
            case ProgressPosted posted -> {
                facts.put("from", posted.from());
                facts.put("to", posted.to());
                yield posted.to() < posted.from()
                        ? ".fallen"
                        : Boolean.TRUE.equals(posted.nil()) ? ".nil" : "";
            }
            case MilestoneMet met -> {
                facts.put("n", met.n());
                facts.put("due", met.due());
                facts.put("metOn", met.metOn());
                yield met.metOn().isAfter(met.due()) ? ".late" : "";
            }
            case ExtensionRequested asked -> with(facts, "to", asked.to());
            case ExtensionGranted granted -> {
                facts.put("from", granted.from());
                yield with(facts, "to", granted.to());
            }
            case ExtensionDeclined _, CompletionClaimed _ -> "";
            case TaskRefused refused -> with(facts, "reason", refused.reason());
            case TaskReturned returned -> with(facts, "reason", returned.reason());
            case TaskReopened reopened -> with(facts, "reason", reopened.reason());
            case TaskSuspended suspended -> with(facts, "reason", suspended.reason());
            case TaskResumed resumed -> {
                facts.put("reason", resumed.reason());
                yield resumed(resumed.days(), resumed.to(), facts);
            }
            case TaskTerminated terminated -> with(facts, "reason", terminated.reason());
            case LeadChanged changed -> {
                facts.put("from", directory.nameOf(changed.from()));
                facts.put("to", directory.nameOf(changed.to()));
                yield by(changed.acknowledgeBy(), facts);
            }
            case TaskHandedOver handed -> {
                facts.put("from", directory.nameOf(handed.from()));
                yield with(facts, "to", directory.nameOf(handed.to()));
            }
            case TaskRevised revised -> revised(revised, facts);
            case TaskEvent.Collaboration together -> of(together, facts);
            case IndicatorsSet set -> with(facts, "n", set.indicators().size());
            case IndicatorReported said -> with(facts, "name", said.name());
            case TaskEvent.Arrangement arranged -> of(arranged, facts);
        };
    }

    private static String reckoned(@Nullable LocalDate due, Map<String, Object> facts) {
        if (due == null) {
            return "";
        }
        facts.put("due", due);
        return ".due";
    }

    private static String by(@Nullable LocalDate day, Map<String, Object> facts) {
        if (day == null) {
            return "";
        }
        facts.put("acknowledgeBy", day);
        return ".by";
    }

    private static String expected(@Nullable LocalDate day, Map<String, Object> facts) {
        if (day == null) {
            return "";
        }
        facts.put("forecast", day);
        return ".forecast";
    }

    /** Why, and who joined or left. */
    private String revised(TaskRevised revised, Map<String, Object> facts) {
        facts.put("reason", revised.reason());
        facts.put("joined", names(revised.joined()));
        facts.put("left", names(revised.left()));
        return revised.supportingDepartments() == null
                ? ""
                : revised.left().isEmpty()
                        ? ".joined"
                        : revised.joined().isEmpty() ? ".left" : ".team";
    }

    private String names(List<String> codes) {
        return String.join("、", codes.stream().map(directory::nameOf).toList());
    }

    /** How long its clock stood, and to which day that put its due date off. */
    private static String resumed(
            @Nullable Integer days, @Nullable LocalDate to, Map<String, Object> facts) {
        if (days == null || days == 0) {
            return "";
        }
        facts.put("days", days);
        if (to == null) {
            return ".stood";
        }
        facts.put("to", to);
        return ".moved";
    }

    private String of(TaskEvent.Collaboration event, Map<String, Object> facts) {
        return switch (event) {
            case HelpRequested asked -> {
                facts.put("to", directory.nameOf(asked.to()));
                yield with(facts, "problem", asked.problem());
            }
            case HelpAnswered answered -> with(facts, "answer", answered.answer());
            case HelpRequestClosed closed -> {
                facts.put("n", closed.n());
                yield closed.answered() ? "" : ".unanswered";
            }
            case PartPosted posted -> with(facts, "to", posted.to());
            case QuestionAsked asked -> with(facts, "text", asked.text());
            case QuestionAnswered answered -> with(facts, "text", answered.text());
            case InstructionGiven given -> {
                facts.put("to", directory.nameOf(given.to()));
                yield with(facts, "text", given.text());
            }
            case InstructionAnswered answered -> with(facts, "answer", answered.answer());
            case InstructionClosed closed -> with(facts, "n", closed.n());
        };
    }

    private String of(TaskEvent.Arrangement event, Map<String, Object> facts) {
        return switch (event) {
            case SubtaskAdded added -> {
                facts.put("owner", directory.nameOf(added.plan().leadDepartment()));
                yield with(facts, "title", added.plan().title());
            }
            case HaltRequested asked -> {
                facts.put("reason", asked.reason());
                yield of(asked.kind());
            }
            case HaltDeclined no -> {
                facts.put("note", no.note());
                yield of(no.kind());
            }
            case HaltWithdrawn back -> of(back.kind());
            case Delegated passed ->
                    with(
                            facts,
                            "to",
                            passed.to() == null
                                    ? String.valueOf(passed.person())
                                    : directory.nameOf(passed.to()));
            case DelegationEnded ended -> with(facts, "n", ended.n());
            case ReadersNamed named -> {
                facts.put("to", names(named.to()));
                yield named.to().isEmpty() ? ".none" : "";
            }
            case LightOverridden shown -> {
                facts.put("until", shown.until());
                facts.put("reason", shown.reason());
                yield switch (shown.light()) {
                    case GREEN -> ".green";
                    case YELLOW -> ".yellow";
                    case RED -> "";
                };
            }
            case LightOverrideLifted lifted -> with(facts, "reason", lifted.reason());
            case ConfidenceStated stated -> {
                facts.put("words", stated.words());
                yield switch (stated.level()) {
                    case HIGH -> ".high";
                    case MEDIUM -> ".medium";
                    case LOW -> "";
                };
            }
        };
    }

    private static String of(HaltKind kind) {
        return switch (kind) {
            case SUSPENSION -> ".suspension";
            case TERMINATION -> "";
        };
    }
}
