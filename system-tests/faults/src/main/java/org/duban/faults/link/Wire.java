package org.duban.faults.link;

import java.time.Duration;

/**
 * What a link does to what goes over it.
 *
 * @param latency every piece is held back so long
 * @param bytesPerSecond no more than this goes each way; 0 for no limit
 * @param swallowsRequests what clients send is taken and never arrives
 * @param swallowsAnswers what servers send is taken and never arrives
 * @param refuses new connections are cut at once
 */
public record Wire(
        Duration latency,
        int bytesPerSecond,
        boolean swallowsRequests,
        boolean swallowsAnswers,
        boolean refuses) {

    /** As it should be. */
    public static final Wire SOUND = new Wire(Duration.ZERO, 0, false, false, false);

    /** Slow, but everything arrives. */
    public static Wire slow(Duration latency) {
        return new Wire(latency, 0, false, false, false);
    }

    /** Little fits through. */
    public static Wire narrow(int bytesPerSecond) {
        return new Wire(Duration.ZERO, bytesPerSecond, false, false, false);
    }

    /** Requests are lost without a word. */
    public static Wire deaf() {
        return new Wire(Duration.ZERO, 0, true, false, false);
    }

    /** Requests arrive, answers are lost without a word. */
    public static Wire mute() {
        return new Wire(Duration.ZERO, 0, false, true, false);
    }

    /** Nobody gets through. */
    public static Wire cut() {
        return new Wire(Duration.ZERO, 0, true, true, true);
    }
}
