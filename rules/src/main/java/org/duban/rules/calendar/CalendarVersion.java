package org.duban.rules.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedSet;

/** Names a calendar by its content, so that figures can say which one they were derived with. */
final class CalendarVersion {

    private static final int LENGTH = 12;

    private CalendarVersion() {}

    /**
     * @param ruled ascending by date
     */
    static String of(SortedSet<Integer> publishedYears, Collection<RuledDay> ruled) {
        StringBuilder content = new StringBuilder(publishedYears.toString());
        for (RuledDay day : ruled) {
            content.append('\n').append(day.date()).append(day.working() ? " work " : " off ");
            content.append(day.name());
        }
        byte[] hash = sha256().digest(content.toString().getBytes(UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
