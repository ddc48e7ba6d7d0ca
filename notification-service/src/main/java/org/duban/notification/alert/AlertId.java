package org.duban.notification.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.duban.rules.deadline.DueAlert;

/**
 * The identity of an alert: whoever finds that it is due comes to the same one, so that it can be
 * raised only once. The calendar is no part of it: when a calendar moves the third working day
 * before a due date, whoever was told of that date is not told again.
 */
final class AlertId {

    private static final int BYTES = 16;

    private AlertId() {}

    static String of(String term, DueAlert alert) {
        String all = String.join("\n", term, alert.key(), alert.due().toString());
        return HexFormat.of().formatHex(sha256(all), 0, BYTES);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
