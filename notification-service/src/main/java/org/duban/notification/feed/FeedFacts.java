package org.duban.notification.feed;

import java.util.Locale;
import java.util.Map;
import org.duban.events.BreakdownEvent.SubtaskAdded;
import org.duban.events.CalendarEvent;
import org.duban.events.CalendarEvent.DayRuled;
import org.duban.events.CalendarEvent.YearLoaded;
import org.duban.events.ClauseEvent;
import org.duban.events.ClauseEvent.ClauseRegistered;
import org.duban.events.ClauseEvent.ClauseRevised;
import org.duban.events.ClauseEvent.ClauseWithdrawn;
import org.duban.events.DelegationEvent.Delegated;
import org.duban.events.DelegationEvent.DelegationEnded;
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.AliasesSet;
import org.duban.events.DepartmentEvent.ContactsNamed;
import org.duban.events.DepartmentEvent.DepartmentMerged;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DepartmentEvent.DepartmentRenamed;
import org.duban.events.DepartmentEvent.DepartmentSplit;
import org.duban.events.DepartmentEvent.DepartmentSucceeded;
import org.duban.events.DepartmentEvent.DeputyAppointed;
import org.duban.events.DepartmentEvent.DeputyRevoked;
import org.duban.events.FilingEvent;
import org.duban.events.FilingEvent.FilingAccepted;
import org.duban.events.FilingEvent.FilingDrafted;
import org.duban.events.FilingEvent.FilingReturned;
import org.duban.events.FilingEvent.FilingSignedOff;
import org.duban.events.FilingEvent.FilingSubmitted;
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
import org.duban.events.MeasureEvent;
import org.duban.events.MeasureEvent.MeasureReleased;
import org.duban.events.MeasureEvent.MeasureTakenUp;
import org.duban.events.ObligationEvent;
import org.duban.events.ObligationEvent.ObligationExempted;
import org.duban.events.ObligationEvent.ObligationHandedOver;
import org.duban.events.ObligationEvent.ObligationReopened;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.events.PartEvent.PartPosted;
import org.duban.events.ProgrammeEvent;
import org.duban.events.ProgrammeEvent.NumberingRuled;
import org.duban.events.ProgrammeEvent.ProgrammeClosed;
import org.duban.events.ProgrammeEvent.ProgrammeFounded;
import org.duban.events.ProgrammeEvent.ProgrammeIssued;
import org.duban.events.TalkEvent.QuestionAnswered;
import org.duban.events.TalkEvent.QuestionAsked;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.events.TaskEvent.CompletionClaimed;
import org.duban.events.TaskEvent.ExtensionDeclined;
import org.duban.events.TaskEvent.ExtensionGranted;
import org.duban.events.TaskEvent.ExtensionRequested;
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
import org.duban.events.TaskEvent.TaskResumed;
import org.duban.events.TaskEvent.TaskReturned;
import org.duban.events.TaskEvent.TaskSuspended;
import org.duban.events.TaskEvent.TaskTerminated;
import org.duban.events.TemplateEvent;
import org.duban.events.TemplateEvent.TemplateWithdrawn;
import org.duban.events.TemplateEvent.TemplateWritten;
import org.duban.journal.door.Texts;
import org.duban.notification.directory.Directory;

/**
 * What the sentence of an event needs to know. Each method adds facts and says which variant of the
 * sentence fits: empty for the plain one.
 */
final class FeedFacts {

    private final Texts texts;
    private final Directory directory;

    FeedFacts(Texts texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    String of(ProgrammeEvent event, Map<String, Object> facts) {
        return switch (event) {
            case ProgrammeFounded _, ProgrammeClosed _ -> "";
            case ProgrammeIssued issued -> with(facts, "version", issued.version());
            case NumberingRuled ruled -> with(facts, "pattern", ruled.pattern());
        };
    }

    String of(TemplateEvent event, Map<String, Object> facts) {
        return switch (event) {
            case TemplateWritten written -> with(facts, "tasks", written.tasks().size());
            case TemplateWithdrawn withdrawn -> with(facts, "reason", withdrawn.reason());
        };
    }

    String of(CalendarEvent event, Map<String, Object> facts) {
        return switch (event) {
            case YearLoaded loaded -> with(facts, "year", Integer.toString(loaded.year()));
            case DayRuled ruled -> {
                facts.put("date", ruled.date());
                facts.put("name", ruled.name());
                facts.put("reason", ruled.reason());
                yield ruled.working() ? ".worked" : "";
            }
        };
    }

    String of(ClauseEvent event, Map<String, Object> facts) {
        return switch (event) {
            case ClauseRegistered _, ClauseRevised _ -> "";
            case ClauseWithdrawn withdrawn -> with(facts, "reason", withdrawn.reason());
        };
    }

    String of(MeasureEvent event, Map<String, Object> facts) {
        return switch (event) {
            case MeasureTakenUp taken -> with(facts, "task", taken.task());
            case MeasureReleased released -> {
                facts.put("task", released.task());
                yield with(facts, "reason", released.reason());
            }
        };
    }

    String of(DepartmentEvent event, Map<String, Object> facts) {
        return switch (event) {
            case DepartmentRegistered registered -> with(facts, "name", registered.name());
            case DepartmentRenamed renamed -> {
                facts.put("from", renamed.fromShortName());
                facts.put("to", renamed.toShortName());
                yield with(facts, "on", renamed.from());
            }
            case DepartmentMerged merged -> {
                facts.put("to", directory.nameOf(merged.into()));
                yield with(facts, "on", merged.from());
            }
            case DepartmentSplit split -> {
                facts.put(
                        "to",
                        String.join("、", split.into().stream().map(directory::nameOf).toList()));
                yield with(facts, "on", split.from());
            }
            case AliasesSet set -> with(facts, "aliases", String.join("、", set.to()));
            case ContactsNamed named -> {
                facts.put("leader", named.leader());
                yield with(facts, "liaison", named.liaison());
            }
            case DeputyAppointed appointed -> {
                facts.put("deputy", appointed.deputyName());
                facts.put("principal", appointed.principal());
                facts.put("from", appointed.from());
                yield with(facts, "to", appointed.to());
            }
            case DeputyRevoked revoked -> with(facts, "reason", revoked.reason());
            case DepartmentSucceeded _ -> "";
        };
    }

    String of(TaskEvent event, Map<String, Object> facts) {
        return switch (event) {
            case TaskDrafted _, TaskRedrafted _, TaskAssigned _, TaskAcknowledged _, TaskClosed _ ->
                    "";
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
            case TaskResumed resumed -> with(facts, "reason", resumed.reason());
            case TaskTerminated terminated -> with(facts, "reason", terminated.reason());
            case LeadChanged changed -> {
                facts.put("from", directory.nameOf(changed.from()));
                yield with(facts, "to", directory.nameOf(changed.to()));
            }
            case TaskHandedOver handed -> {
                facts.put("from", directory.nameOf(handed.from()));
                yield with(facts, "to", directory.nameOf(handed.to()));
            }
            case TaskEvent.Collaboration together -> of(together, facts);
            case IndicatorsSet set -> with(facts, "n", set.indicators().size());
            case IndicatorReported said -> with(facts, "name", said.name());
            case TaskEvent.Arrangement arranged -> of(arranged, facts);
        };
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
            case Delegated passed ->
                    with(
                            facts,
                            "to",
                            passed.to() == null
                                    ? String.valueOf(passed.person())
                                    : directory.nameOf(passed.to()));
            case DelegationEnded ended -> with(facts, "n", ended.n());
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

    String of(ObligationEvent event, Map<String, Object> facts) {
        return switch (event) {
            case ObligationSet set -> {
                facts.put("owing", directory.nameOf(set.department()));
                yield with(facts, "due", set.due());
            }
            case ObligationExempted exempted -> with(facts, "reason", exempted.reason());
            case ObligationReopened reopened -> with(facts, "until", reopened.until());
            case ObligationHandedOver handed -> {
                facts.put("from", directory.nameOf(handed.from()));
                yield with(facts, "to", directory.nameOf(handed.to()));
            }
        };
    }

    String of(FilingEvent event, Map<String, Object> facts, Locale language) {
        return switch (event) {
            case FilingDrafted _, FilingSignedOff _, FilingAccepted _ -> "";
            case FilingSubmitted submitted -> {
                facts.put("receipt", submitted.receipt());
                facts.put("version", submitted.version());
                yield submitted.content().nil() ? ".nil" : submitted.version() > 1 ? ".again" : "";
            }
            case FilingReturned returned -> {
                facts.put("reason", returned.reason());
                yield with(
                        facts,
                        "code",
                        texts.say(language, "return-reason." + returned.reasonCode(), Map.of()));
            }
        };
    }

    private static String with(Map<String, Object> facts, String name, Object value) {
        facts.put(name, value);
        return "";
    }
}
