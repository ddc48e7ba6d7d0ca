package org.duban.standalone.launch;

import java.nio.file.Path;

/** The issuer alone, as the launcher starts it. */
public final class IssuerInTest {
    private final Services services;
    private final Service service;
    private Started started;

    private IssuerInTest(Services services, Service service) {
        this.services = services;
        this.service = service;
        this.started = StartedContext.start(service);
    }

    public static IssuerInTest start(Path directory) {
        Services services = new Services(Options.parse("--port", "0"));
        return new IssuerInTest(services, services.issuer(Secrets.in(directory)));
    }

    public String uri() {
        return services.issuerUri();
    }

    public void restart() {
        stop();
        started = StartedContext.start(service);
    }

    public void stop() {
        started.stop();
    }
}
