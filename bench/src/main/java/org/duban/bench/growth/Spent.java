package org.duban.bench.growth;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What something took: time, and processor time of all threads of this process. The latter hardly
 * depends on who else uses the machine.
 */
record Spent(long nanos, long processorNanos) {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static final Spent NOTHING = new Spent(0, 0);

    static Spent soFar() {
        return new Spent(System.nanoTime(), PROCESS.getProcessCpuTime());
    }

    Spent minus(Spent earlier) {
        return new Spent(nanos - earlier.nanos, processorNanos - earlier.processorNanos);
    }

    Spent plus(Spent more) {
        return new Spent(nanos + more.nanos, processorNanos + more.processorNanos);
    }

    double perSecond(long times) {
        return times * 1e9 / nanos;
    }

    double processorMicros(long times) {
        return processorNanos / 1e3 / times;
    }
}
