package org.duban.standalone.launch;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.sift.AbstractDiscriminator;
import org.jspecify.annotations.Nullable;

/**
 * Knows for which service a thread works: the one that was being started when the thread, or the
 * thread that made it, was made. Log files are told apart by it.
 */
public final class ServiceOfThread extends AbstractDiscriminator<ILoggingEvent> {
    private static final String LAUNCHER = "launcher";
    private static final InheritableThreadLocal<@Nullable String> SERVICE =
            new InheritableThreadLocal<>();

    /** Runs a step in the name of a service; threads made meanwhile stay the service's. */
    static <T, X extends Exception> T within(String service, Step<T, X> step) throws X {
        String before = SERVICE.get();
        SERVICE.set(service);
        try {
            return step.run();
        } finally {
            SERVICE.set(before);
        }
    }

    @Override
    public String getDiscriminatingValue(ILoggingEvent event) {
        String service = SERVICE.get();
        return service == null ? LAUNCHER : service;
    }

    @Override
    public String getKey() {
        return "service";
    }

    /** Something that is done for a service. */
    interface Step<T, X extends Exception> {
        T run() throws X;
    }
}
