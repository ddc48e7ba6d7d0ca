package org.duban.report.standing;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The counted standings, as of a day. */
@Component
final class DepartmentStandings {

    /**
     * The departments that owe something in a programme, trouble first, and their sum.
     *
     * @param totals over these departments, under the code {@code *}
     */
    record Standings(List<DepartmentStanding> departments, DepartmentStanding totals) {}

    private static final Comparator<DepartmentStanding> TROUBLE_FIRST =
            Comparator.comparingInt(DepartmentStanding::missing)
                    .thenComparingInt(DepartmentStanding::toRefile)
                    .thenComparingInt(DepartmentStanding::late)
                    .reversed()
                    .thenComparing(DepartmentStanding::department);

    private final LiveView view;

    DepartmentStandings(Views views) {
        this.view = views.view(DepartmentStandingProjection.LAYOUT);
    }

    /**
     * The standings on a day.
     *
     * @param department null for all
     */
    Standings on(LocalDate day, String programme, @Nullable String department) {
        List<DepartmentStanding> departments = new ArrayList<>();
        Map<String, Integer> sums = new HashMap<>();
        for (Document document :
                view.collection(DepartmentStandingProjection.COUNTERS)
                        .find(filter(programme, department))) {
            Map<String, Integer> counts = StandingTally.counts(document, day);
            counts.forEach((figure, n) -> sums.merge(figure, n, Integer::sum));
            departments.add(DepartmentStanding.of(StandingTally.department(document), counts));
        }
        departments.sort(TROUBLE_FIRST);
        return new Standings(departments, DepartmentStanding.of("*", sums));
    }

    /** Ids are {@code <programme>/<department>}; '0' is the character after '/'. */
    private static Bson filter(String programme, @Nullable String department) {
        return department != null
                ? Filters.eq("_id", StandingTally.id(programme, department))
                : Filters.and(
                        Filters.gte("_id", programme + "/"), Filters.lt("_id", programme + "0"));
    }
}
