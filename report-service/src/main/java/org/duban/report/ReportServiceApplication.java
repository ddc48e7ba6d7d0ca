package org.duban.report;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps what is owed and what was filed. Its settings are in {@code report-service.yaml}. */
@SpringBootApplication
public class ReportServiceApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "report-service");
        SpringApplication.run(ReportServiceApplication.class, args);
    }
}
