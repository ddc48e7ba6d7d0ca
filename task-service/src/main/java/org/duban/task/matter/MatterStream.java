package org.duban.task.matter;

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

/** Listens to what is asked about tasks. */
@Configuration(proxyBeanMethods = false)
class MatterStream {

    static final String NAME = "task.matters";

    @Bean
    Consumer<Message<List<byte[]>>> taskMatters(
            ProjectionStreams streams, Views views, MatterProjection projection) {
        return streams.stream(views.view(MatterProjection.LAYOUT), projection);
    }

    @Bean
    Derived matterRows(ProjectionStreams streams, Views views, RuleSetsInForce rules) {
        return new DerivedView(
                views.view(MatterProjection.LAYOUT), MatterProjection.MATTERS, streams, rules);
    }
}
