package org.duban.standalone.launch;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service as one more context of this JVM. */
record StartedContext(Service service, ConfigurableApplicationContext context) implements Started {

    static StartedContext start(Service service) {
        return ServiceOfThread.within(
                service.name(), () -> new StartedContext(service, run(service)));
    }

    private static ConfigurableApplicationContext run(Service service) {
        try {
            Class<?> main = Class.forName(service.main());
            return new SpringApplicationBuilder(main)
                    .main(main)
                    .web(service.web())
                    .run(service.arguments());
        } catch (ClassNotFoundException missing) {
            throw new LaunchRefused(
                    "%s is not part of this build: %s is missing. Build again with ./duban build"
                            .formatted(service.name(), service.main()));
        }
    }

    @Override
    public void stop() {
        ServiceOfThread.within(
                service.name(),
                () -> {
                    context.close();
                    return context;
                });
    }
}
