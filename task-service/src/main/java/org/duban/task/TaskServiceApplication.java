package org.duban.task;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the task service; its settings are in {@code task-service.yaml}. */
@SpringBootApplication
public class TaskServiceApplication {

    /** Runs the service until it is stopped. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(TaskServiceApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "task-service"));
        application.run(arguments);
    }
}
