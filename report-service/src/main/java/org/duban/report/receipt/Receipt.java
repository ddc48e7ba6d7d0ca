package org.duban.report.receipt;

import java.time.Instant;
import java.util.List;

/**
 * What the office gives a department for what it handed in.
 *
 * @param number unique, without gaps in its year
 * @param filing id of the filing
 * @param version which submission of the filing it stands for
 * @param at when it was handed in (UTC)
 * @param sha256 digest of the canonical form, lower-case hexadecimal
 */
public record Receipt(
        String number,
        String filing,
        int version,
        String obligation,
        String department,
        String departmentName,
        Instant at,
        String sha256,
        List<ReceivedFile> files) {

    /** A file that was handed in, by its content. */
    public record ReceivedFile(String name, long size, String sha256) {}
}
