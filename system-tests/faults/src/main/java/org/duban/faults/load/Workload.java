package org.duban.faults.load;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duban.faults.load.Ledger.Entry;
import org.duban.faults.load.Ledger.Outcome;

/** What people ask for next, from a seed: mostly progress, then drafts, filings and new tasks. */
final class Workload {

    private static final int PROGRESS = 60;
    private static final int DRAFT = 80;
    private static final int FILING = 92;
    private static final int HUNDRED = 100;

    private final World world;
    private final Random random;
    private final AtomicLong serials = new AtomicLong();
    private final Map<String, String> filingSteps = new ConcurrentHashMap<>();

    Workload(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
    }

    /** A person with one or more things to ask for, one after the other. */
    Runnable next(Clients clients) {
        int dice = random.nextInt(HUNDRED);
        long n = serials.incrementAndGet();
        if (dice < PROGRESS) {
            return single(clients, progress(pick(world.tasks()), n));
        }
        if (dice < DRAFT) {
            return single(clients, draft(pick(world.filings()), n));
        }
        if (dice < FILING) {
            String filing = pick(world.filings());
            return () -> file(clients, filing, n);
        }
        String department = pick(World.DEPARTMENTS);
        int days = 1 + random.nextInt(20);
        return () -> handOut(clients, department, n, days);
    }

    private static Runnable single(Clients clients, Command command) {
        return () -> clients.ask(command, key());
    }

    private Command progress(String task, long n) {
        String text = "update " + n + " of " + task;
        return new Command(
                "progress",
                "liaison." + World.departmentOf(task),
                task,
                "/api/tasks/" + task + "/progress-updates",
                Map.of("percent", random.nextInt(HUNDRED), "done", text, "reason", "演练"),
                text);
    }

    private static Command draft(String filing, long n) {
        String text = "draft " + n + " of " + filing;
        return new Command(
                "draft",
                "liaison." + World.departmentOf(filing),
                filing,
                "/api/filings/" + filing + "/draft",
                Map.of("text", text, "nil", false),
                text);
    }

    /** Draft, sign-off, submission, and back for another round: by one person at a time. */
    private void file(Clients clients, String filing, long n) {
        if (filingSteps.putIfAbsent(filing, "busy") != null) {
            return;
        }
        try {
            String path = "/api/filings/" + filing;
            String department = World.departmentOf(filing);
            boolean filed =
                    isDone(clients.ask(draft(filing, n), key()))
                            && isDone(
                                    step(clients, "head." + department, filing, path + "/sign-off"))
                            && isDone(
                                    step(
                                            clients,
                                            "liaison." + department,
                                            filing,
                                            path + "/submission"));
            if (filed) {
                String text = "return " + n + " of " + filing;
                clients.ask(
                        new Command(
                                "return",
                                "office",
                                filing,
                                path + "/returns",
                                Map.of("reasonCode", "INCOMPLETE", "reason", text),
                                text),
                        key());
            }
        } finally {
            filingSteps.remove(filing);
        }
    }

    private void handOut(Clients clients, String department, long n, int days) {
        String serial = "A1-" + department + "9" + n;
        String task = World.PROGRAMME + "." + serial;
        String path = "/api/tasks/" + task;
        Command written =
                new Command(
                        "task",
                        "office",
                        task,
                        "/api/tasks",
                        World.task(serial, department, world.today().plusDays(days)),
                        "演练任务 " + serial);
        boolean assigned =
                isDone(clients.ask(written, key()))
                        && isDone(step(clients, "office", task, path + "/assignment"));
        if (assigned) {
            step(clients, "liaison." + department, task, path + "/acknowledgement");
        }
    }

    private static Entry step(Clients clients, String account, String aggregate, String path) {
        String kind = path.substring(path.lastIndexOf('/') + 1);
        return clients.ask(new Command(kind, account, aggregate, path, Map.of(), ""), key());
    }

    private static boolean isDone(Entry entry) {
        return entry.outcome() == Outcome.ACKNOWLEDGED;
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
