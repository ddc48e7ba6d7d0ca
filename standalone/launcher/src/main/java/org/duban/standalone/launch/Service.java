package org.duban.standalone.launch;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;

/**
 * One service as the launcher sees it.
 *
 * @param name its name, which is also the name of its settings file
 * @param main its application class
 * @param port where it listens on the loopback address
 * @param web the kind of server it is
 * @param without prefixes of auto-configurations that only others on the class path want
 * @param settings what it is told, as {@code key=value}
 */
record Service(
        String name,
        Class<?> main,
        int port,
        WebApplicationType web,
        List<String> without,
        List<String> settings) {

    /** Command-line arguments, which no other context in the JVM sees. */
    String[] arguments() {
        return Stream.concat(
                        Stream.of(
                                "spring.config.name=" + name,
                                "server.address=127.0.0.1",
                                "server.port=" + port,
                                "spring.main.web-application-type="
                                        + web.name().toLowerCase(java.util.Locale.ROOT),
                                "spring.main.banner-mode=off",
                                "spring.main.register-shutdown-hook=false",
                                "spring.lifecycle.timeout-per-shutdown-phase=4s",
                                "management.metrics.use-global-registry=false",
                                AutoConfigurationSieve.PROPERTY + "=" + String.join(",", without)),
                        settings.stream())
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
    }
}
