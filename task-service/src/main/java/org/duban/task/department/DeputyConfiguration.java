package org.duban.task.department;

import java.time.Clock;
import java.util.List;
import org.duban.journal.deputy.Deputies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deputies act by the mandates as they are at this moment. */
@Configuration(proxyBeanMethods = false)
class DeputyConfiguration {

    @Bean
    Deputies deputies(Departments departments, Clock clock) {
        return new Deputies(
                code ->
                        departments
                                .find(code)
                                .map(department -> department.mandates().kept())
                                .orElse(List.of()),
                clock);
    }
}
