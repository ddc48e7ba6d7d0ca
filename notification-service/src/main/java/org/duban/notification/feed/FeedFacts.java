package org.duban.notification.feed;

import java.util.Locale;
import java.util.Map;
import org.duban.events.CalendarEvent;
import org.duban.events.CalendarEvent.DayRuled;
import org.duban.events.CalendarEvent.YearLoaded;
import org.duban.events.ClauseEvent;
import org.duban.events.ClauseEvent.ClauseRegistered;
import org.duban.events.ClauseEvent.ClauseRevised;
import org.duban.events.ClauseEvent.ClauseWithdrawn;
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.AliasesSet;
import org.duban.events.DepartmentEvent.ContactsNamed;
import org.duban.events.DepartmentEvent.DepartmentDissolved;
import org.duban.events.DepartmentEvent.DepartmentEndRevoked;
import org.duban.events.DepartmentEvent.DepartmentMerged;
import org.duban.events.DepartmentEvent.DepartmentPlaced;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DepartmentEvent.DepartmentRenamed;
import org.duban.events.DepartmentEvent.DepartmentSplit;
import org.duban.events.DepartmentEvent.DepartmentSucceeded;
import org.duban.events.DepartmentEvent.DeputyAppointed;
import org.duban.events.DepartmentEvent.DeputyRevoked;
import org.duban.events.DepartmentEvent.LeaderInChargeNamed;
import org.duban.events.DepartmentEvent.RenamingRevoked;
import org.duban.events.FilingEvent;
import org.duban.events.FilingEvent.FilingAccepted;
import org.duban.events.FilingEvent.FilingDrafted;
import org.duban.events.FilingEvent.FilingReturned;
import org.duban.events.FilingEvent.FilingSignedOff;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.events.MeasureEvent;
import org.duban.events.MeasureEvent.MeasureReleased;
import org.duban.events.MeasureEvent.MeasureTakenUp;
import org.duban.events.ObligationEvent;
import org.duban.events.ObligationEvent.ObligationExempted;
import org.duban.events.ObligationEvent.ObligationHandedOver;
import org.duban.events.ObligationEvent.ObligationReopened;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.events.ProgrammeEvent;
import org.duban.events.ProgrammeEvent.AreasSet;
import org.duban.events.ProgrammeEvent.NumberingRuled;
import org.duban.events.ProgrammeEvent.ProgrammeClosed;
import org.duban.events.ProgrammeEvent.ProgrammeFounded;
import org.duban.events.ProgrammeEvent.ProgrammeIssued;
import org.duban.events.RulesEvent;
import org.duban.events.RulesEvent.RulesPublished;
import org.duban.events.TemplateEvent;
import org.duban.events.TemplateEvent.TemplateWithdrawn;
import org.duban.events.TemplateEvent.TemplateWritten;
import org.duban.journal.door.Texts;
import org.duban.notification.directory.Directory;

/**
 * What the sentence of an event needs to know, but for events of tasks ({@link TaskFacts}). Each
 * method adds facts and says which variant of the sentence fits: empty for the plain one.
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
            case AreasSet set -> with(facts, "areas", AreaChanges.told(set));
        };
    }

    String of(RulesEvent event, Map<String, Object> facts) {
        return switch (event) {
            case RulesPublished published -> {
                facts.put("version", published.version());
                facts.put("from", published.from());
                yield with(facts, "reason", published.reason());
            }
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
            case DepartmentDissolved dissolved -> {
                facts.put("reason", dissolved.reason());
                yield with(facts, "on", dissolved.from());
            }
            case DepartmentEndRevoked revoked -> with(facts, "reason", revoked.reason());
            case RenamingRevoked revoked -> {
                facts.put("kept", revoked.keptShortName());
                facts.put("name", revoked.name());
                yield with(facts, "reason", revoked.reason());
            }
            case DepartmentPlaced placed -> with(facts, "reason", placed.reason());
            case LeaderInChargeNamed named -> {
                String name = named.leaderName() == null ? named.leader() : named.leaderName();
                facts.put("on", named.from());
                facts.put("name", name == null ? "" : name);
                yield name == null ? "nobody" : "";
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

    static String with(Map<String, Object> facts, String name, Object value) {
        facts.put(name, value);
        return "";
    }
}
