package org.duban.task.breakdown;

import java.text.Normalizer;
import java.util.Locale;

/** The same words however they are written: wide or narrow, with blanks or without. */
final class Wording {

    private Wording() {}

    /** Without any blanks, in narrow letters, digits and brackets. */
    static String compact(String written) {
        return narrow(written).replaceAll("[\\s\\u00A0\\u200B\\u3000\\uFEFF]+", "");
    }

    /** Compact and in lower case: what names are compared by. */
    static String key(String written) {
        return compact(written).toLowerCase(Locale.ROOT);
    }

    /** On one line, with single blanks. */
    static String line(String written) {
        return written.replaceAll("[\\s\\u00A0\\u200B\\u3000]+", " ").strip();
    }

    static String narrow(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC);
    }

    /** Blank, or a sign that stands for nothing. */
    static boolean saysNothing(String written) {
        return written.isBlank() || key(written).matches("na|n/a|null|none|[-—–/\\\\]+|无|暂无|空");
    }
}
