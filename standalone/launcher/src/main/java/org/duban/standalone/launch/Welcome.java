package org.duban.standalone.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.standalone.issuer.Account;
import org.duban.standalone.issuer.AccountBook;

/** The last words of a start: one address, who may sign in, what to try, where the logs are. */
final class Welcome {
    private static final List<String> ONE_PER_ROLE =
            List.of("office", "liaison.rsj", "head.rsj", "leader", "auditor", "admin");

    private static final String WITH_DEMO =
            """
              1. sign in as office and open the cockpit: every light says why
              2. sign in as liaison.rsj, post progress, and watch it arrive in the office's live feed
            """;
    private static final String WITHOUT_DEMO =
            """
              1. set up departments and a programme: docs/first-programme.md says how
              2. or look at the demo programme first: ./duban up --data-dir DIR, without --no-demo
            """;

    private Welcome() {}

    static String text(
            String address, Path logs, AccountBook accounts, Options options, double seconds) {
        String people =
                ONE_PER_ROLE.stream()
                        .flatMap(id -> accounts.find(id).stream())
                        .map(Welcome::line)
                        .collect(Collectors.joining());
        return """

        Ready in %.1f s:  %s%s

        Sign in as%s
        Try
        %s  3. curl -H "Authorization: Bearer $(./duban token office)" '%s/api/tasks?limit=3'

        Logs in %s; stop with Ctrl-C or ./duban stop.
        """
                .formatted(
                        seconds,
                        address,
                        options.asOf() == null ? "" : "\nToday is " + options.asOf() + ".",
                        people.isEmpty() ? " (the accounts of your file)\n" : "\n" + people,
                        options.demo() ? WITH_DEMO : WITHOUT_DEMO,
                        address,
                        logs);
    }

    private static String line(Account account) {
        return "  %-12s %-10s password %s%n"
                .formatted(account.id(), account.firstRole(), account.password());
    }
}
