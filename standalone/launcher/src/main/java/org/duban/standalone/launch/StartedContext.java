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
        return new SpringApplicationBuilder(service.main())
                .main(service.main())
                .web(service.web())
                .run(service.arguments());
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
