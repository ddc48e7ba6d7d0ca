package org.duban.faults.load;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Commands that show whether something serves; they stand in the ledger like any other. */
public final class Probes {

    private static final AtomicLong COUNT = new AtomicLong();

    private Probes() {}

    /** To a task. */
    public static Command progress() {
        String task = World.PROGRAMME + ".A1-zzb0";
        String text = "probe " + COUNT.incrementAndGet() + " of " + task;
        return new Command(
                "probe",
                "liaison.zzb",
                task,
                "/api/tasks/" + task + "/progress-updates",
                Map.of("percent", 50, "done", text, "reason", "演练"),
                text);
    }

    /** To a filing that nobody else writes. */
    public static Command draft() {
        String filing = World.PROGRAMME + "." + World.PROBED + ".zzb";
        String text = "probe " + COUNT.incrementAndGet() + " of " + filing;
        return new Command(
                "probe",
                "liaison.zzb",
                filing,
                "/api/filings/" + filing + "/draft",
                Map.of("text", text, "nil", false),
                text);
    }
}
