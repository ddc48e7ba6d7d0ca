package org.duban.journal.projection;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a service make its projections consumers of topics. */
@AutoConfiguration
class ProjectionAutoConfiguration {

    @Bean
    ProjectionStreams projectionStreams() {
        return new ProjectionStreams();
    }
}
