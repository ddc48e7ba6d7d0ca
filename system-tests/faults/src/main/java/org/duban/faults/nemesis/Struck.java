package org.duban.faults.nemesis;

import java.time.Duration;
import org.duban.faults.cast.PartKind;

/**
 * A fault that happened.
 *
 * @param beside whether it was struck together with the one before it
 * @param aim of whatever was struck
 * @param recovery from the moment it was lifted until everything served again
 * @param recovered whether it did within the bound
 */
public record Struck(
        Planned planned, boolean beside, PartKind aim, Duration recovery, boolean recovered) {

    public boolean isInTime() {
        return recovered && recovery.compareTo(aim.aim()) <= 0;
    }
}
