package org.duban.standalone.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The main class of a service in a process of its own. Arguments: log directory, name, application
 * class, kind of server, and then the service's own arguments.
 */
public final class ServiceProcess {
    private static final int OWN_ARGUMENTS = 4;

    private ServiceProcess() {}

    /** Starts the service and stays until told to stop, or until the launcher is gone. */
    public static void main(String[] arguments) throws ClassNotFoundException {
        List<String> own = Arrays.asList(arguments).subList(0, OWN_ARGUMENTS);
        String[] services =
                Arrays.stream(arguments)
                        .skip(OWN_ARGUMENTS)
                        .filter(
                                argument ->
                                        !argument.startsWith(
                                                "--spring.main.register-shutdown-hook"))
                        .toArray(String[]::new);
        LogFiles.in(Path.of(own.get(0)));
        endWithLauncher();
        Class<?> main = Class.forName(own.get(2));
        ServiceOfThread.within(
                own.get(1),
                () ->
                        new SpringApplicationBuilder(main)
                                .web(WebApplicationType.valueOf(own.get(3)))
                                .run(services));
    }

    /** The launcher holds the other end of the standard input: when it is gone, the input ends. */
    private static void endWithLauncher() {
        Thread.ofPlatform()
                .daemon()
                .name("launcher-watch")
                .start(
                        () -> {
                            try {
                                while (System.in.read() >= 0) {
                                    // nothing is ever said, only the end is waited for
                                }
                            } catch (IOException gone) {
                                // the same as an end
                            }
                            System.exit(0);
                        });
    }
}
