package org.duban.task.progress;

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

/** Listens to what happens to tasks. */
@Configuration(proxyBeanMethods = false)
class DepartmentProgressStream {

    static final String NAME = "task.department-progress";

    @Bean
    Consumer<Message<List<byte[]>>> departmentProgress(
            ProjectionStreams streams, Views views, DepartmentProgressProjection projection) {
        return streams.stream(views.view(DepartmentProgressProjection.LAYOUT), projection);
    }

    @Bean
    Derived departmentFigures(ProjectionStreams streams, Views views, RuleSetsInForce rules) {
        return new DerivedView(
                views.view(DepartmentProgressProjection.LAYOUT),
                DepartmentProgressProjection.ROWS,
                streams,
                rules);
    }
}
