package org.duban.standalone.launch;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/** The short story on the console: one line for each step, with the seconds since the start. */
final class Story {
    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final long begin;

    Story(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /** One step, done. */
    void tell(String what, String how) {
        out.printf("%6.1f s  %-22s %s%n", seconds(), what, how);
        out.flush();
    }

    /** Something to read, without a time. */
    void say(String text) {
        out.println(text);
        out.flush();
    }

    double seconds() {
        return (nanoTime.getAsLong() - begin) / 1e9;
    }
}
