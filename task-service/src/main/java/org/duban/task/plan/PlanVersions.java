package org.duban.task.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.events.ProgrammeEvent.ProgrammeIssued;
import org.duban.journal.Fact;
import org.duban.task.programme.Programmes;
import org.springframework.stereotype.Component;

/** The issues of a plan, read from the trail of its programme. */
@Component
class PlanVersions {

    private static final int AT_ONCE = 200;

    private final Programmes programmes;

    PlanVersions(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * Versions in their order.
     *
     * @param after the version behind which to begin; 0: the first
     */
    List<PlanVersion> list(String programme, int after, int most) {
        programmes.get(programme);
        List<PlanVersion> versions = new ArrayList<>();
        // The programme was founded before any issue, so version n is no earlier than revision n+1.
        long revision = after;
        List<Fact> facts;
        do {
            facts = programmes.history(programme, revision, AT_ONCE);
            for (Fact fact : facts) {
                revision = fact.envelope().revision();
                if (fact.envelope().event() instanceof ProgrammeIssued issued
                        && issued.version() > after
                        && versions.size() < most) {
                    versions.add(PlanVersion.of(fact, issued));
                }
            }
        } while (facts.size() == AT_ONCE && versions.size() < most);
        return versions;
    }

    /**
     * One of them.
     *
     * @throws PlanRejection VERSION_UNKNOWN
     */
    PlanVersion get(String programme, int version) {
        List<PlanVersion> found = version < 1 ? List.of() : list(programme, version - 1, 1);
        if (found.isEmpty()) {
            throw new PlanRejection(
                    PlanRule.VERSION_UNKNOWN,
                    Map.of(
                            "version",
                            version,
                            "versions",
                            programmes.get(programme).state().version()));
        }
        return found.getFirst();
    }
}
