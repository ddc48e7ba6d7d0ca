package org.duban.task;

import org.duban.embedded.EmbeddedBackend;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts what the service needs around it before the service itself: broker, store, issuer. */
final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedBackend.start();
        Issuer.start();
    }
}
