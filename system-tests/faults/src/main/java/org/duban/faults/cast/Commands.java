package org.duban.faults.cast;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duban.embedded.broker.EmbeddedBrokerProgram;
import org.duban.embedded.store.EmbeddedStoreProgram;

/** Command lines: programs run on this JVM's class path with this JVM's options. */
final class Commands {

    private static final List<String> NOT_INHERITED =
            List.of("-Xmx", "-XX:AOTCacheOutput", "-javaagent", "-agentlib", "-Djava.class.path");

    private Commands() {}

    static List<String> broker(Path directory, int port, int advertised) {
        return leashed(
                "-Xmx256m",
                EmbeddedBrokerProgram.class,
                List.of(
                        "--port", Integer.toString(port),
                        "--data-dir", directory.toString(),
                        "--advertised", "127.0.0.1:" + advertised));
    }

    static List<String> store(Path directory, int port) {
        return leashed(
                "-Xmx384m",
                EmbeddedStoreProgram.class,
                List.of("--port", Integer.toString(port), "--data-dir", directory.toString()));
    }

    static List<String> mongod(String program, Path directory, int port) {
        return List.of(
                program,
                "--dbpath",
                directory.toString(),
                "--bind_ip",
                "127.0.0.1",
                "--port",
                Integer.toString(port));
    }

    /**
     * A JVM with some more options.
     *
     * @param program main class and arguments
     */
    static List<String> java(List<String> options, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> NOT_INHERITED.stream().noneMatch(argument::startsWith))
                .forEach(command::add);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
        command.addAll(program);
        return command;
    }

    private static List<String> leashed(String memory, Class<?> main, List<String> arguments) {
        List<String> program = new ArrayList<>(List.of(Leash.class.getName(), main.getName()));
        program.addAll(arguments);
        return java(List.of(memory, "-Dlogback.configurationFile=faults-logback.xml"), program);
    }
}
