package org.duban.journal.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Puts {@code journal-defaults.yaml} under whatever a service sets itself. */
final class StreamDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "journal-defaults.yaml";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        ClassPathResource file = new ClassPathResource(FILE, StreamDefaults.class.getClassLoader());
        try {
            new YamlPropertySourceLoader()
                    .load(FILE, file)
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
