package org.duban.standalone.launch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps from each context what only others on the shared class path are meant to have. A context
 * says by prefix what it goes without; one that says nothing is left alone.
 */
public final class AutoConfigurationSieve
        implements AutoConfigurationImportFilter, EnvironmentAware {
    static final String PROPERTY = "duban.standalone.without";
    private List<String> without = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        without = List.of(environment.getProperty(PROPERTY, String[].class, new String[0]));
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[configurations.length];
        for (int i = 0; i < kept.length; i++) {
            String name = configurations[i];
            kept[i] = name == null || without.stream().noneMatch(name::startsWith);
        }
        return kept;
    }
}
