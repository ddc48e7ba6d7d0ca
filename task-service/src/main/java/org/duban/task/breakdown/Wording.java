package org.duban.task.breakdown;

import java.text.Normalizer;
import java.util.Locale;

/** The same words however they are written: wide or narrow, with blanks or without. */
public final class Wording {

    private Wording() {}

    /** Without any blanks, in narrow letters, digits and brackets. */
    static String compact(String written) {
        return narrow(written).replaceAll("[\\s\\u00A0\\u200B\\u3000\\uFEFF]+", "");
    }

    /** Compact and in lower case: what names are compared by. */
    public static String key(String written) {
        return compact(written).toLowerCase(Locale.ROOT);
    }

    /** On one line, with single blanks. */
    public static String line(String written) {
        return written.replaceAll("[\\s\\u00A0\\u200B\\u3000]+", " ").strip();
    }

    /** What enumerates, without what stands around it: 1、 and （1） and １ are 1; A1—03 is A1-03. */
    public static String enumerator(String written) {
        return compact(written)
                .replaceAll("[—–−~]+", "-")
                .replaceAll("^[(\\[]|[)\\]、,.:]+$", "")
                .replaceAll("^(\\d+)\\.0$", "$1");
    }

    static String narrow(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC);
    }

    /** Blank, or a sign that stands for nothing. */
    public static boolean saysNothing(String written) {
        return written.isBlank() || key(written).matches("na|n/a|null|none|[-—–/\\\\]+|无|暂无|空");
    }
}
