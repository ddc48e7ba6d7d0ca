package org.duban.report.standing;

import java.util.List;
import java.util.function.Consumer;
import org.duban.journal.calendar.Derived;
import org.duban.journal.calendar.DerivedView;
import org.duban.journal.projection.ProjectionStreams;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.duban.journal.view.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to what is owed and what is filed. */
@Configuration(proxyBeanMethods = false)
class StandingStream {

    static final String NAME = "report.standing";

    @Bean
    Consumer<Message<List<byte[]>>> standing(
            ProjectionStreams streams, Views views, DepartmentStandingProjection projection) {
        return streams.stream(views.view(DepartmentStandingProjection.LAYOUT), projection);
    }

    @Bean
    Derived standingFigures(ProjectionStreams streams, Views views, RuleSetsInForce rules) {
        return new DerivedView(
                views.view(DepartmentStandingProjection.LAYOUT),
                DepartmentStandingProjection.ROWS,
                streams,
                rules);
    }
}
