package org.duban.standalone.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a service is started as a process of its own, for those who start and end it themselves: the
 * same settings as with {@code ./duban up --isolated}.
 *
 * @param name as its settings file and its log are called
 * @param main its application class
 * @param web the kind of server it is
 * @param settings what it is told, by key
 */
public record IsolatedService(String name, String main, String web, Map<String, String> settings) {

    /**
     * The issuer, the three services that decide and remember, and the gateway.
     *
     * @param firstPort the gateway's; the others count on from it
     * @param store connection string of the store, without a database
     * @param secrets where the issuer keeps its keys; made when they are not there
     */
    public static List<IsolatedService> all(
            int firstPort, String store, String kafka, Path secrets) {
        Options options = new Options(firstPort, secrets, null, true, true, null, false);
        Services services = new Services(options);
        Secrets kept = Secrets.in(secrets);
        Stream<Service> business =
                services.business(new Store(store, "", () -> {}), kafka).stream();
        return Stream.of(
                        Stream.of(services.issuer(kept)),
                        business,
                        Stream.of(services.gateway(kept)))
                .flatMap(some -> some)
                .map(IsolatedService::of)
                .toList();
    }

    /** The same service with some things told otherwise. */
    public IsolatedService with(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(others);
        return new IsolatedService(name, main, web, all);
    }

    /** Main class and arguments; the JVM and its options come before them. */
    public List<String> command(Path logs) {
        List<String> command =
                new ArrayList<>(
                        List.of(ServiceProcess.class.getName(), logs.toString(), name, main, web));
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        return command;
    }

    private static IsolatedService of(Service service) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String argument : service.arguments()) {
            int end = argument.indexOf('=');
            settings.put(argument.substring(2, end), argument.substring(end + 1));
        }
        return new IsolatedService(
                service.name(), service.main().getName(), service.web().name(), settings);
    }
}
