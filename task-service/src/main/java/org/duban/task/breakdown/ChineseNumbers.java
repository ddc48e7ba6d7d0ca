package org.duban.task.breakdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in words, as deadlines and enumerations have them: 十二月三十一日, 二〇一八年, 第三季度. */
public final class ChineseNumbers {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern COUNTED =
            Pattern.compile("([〇零一二两三四五六七八九十]+)(?=个?(?:年|月|日|号|季|周|天|工作日))");

    private ChineseNumbers() {}

    /** With figures where words count years, months, days and quarters. */
    static String inFigures(String text) {
        Matcher matcher = COUNTED.matcher(text);
        return matcher.replaceAll(found -> Integer.toString(value(found.group(1))));
    }

    /** 十二 is 12, 二十 is 20, 二〇一八 is 2018. */
    public static int value(String words) {
        String plain = words.replace('零', '〇').replace('两', '二');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            int value = 0;
            for (int i = 0; i < plain.length(); i++) {
                value = value * 10 + DIGITS.indexOf(plain.charAt(i));
            }
            return value;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
        int ones = ten + 1 < plain.length() ? DIGITS.indexOf(plain.charAt(ten + 1)) : 0;
        return tens * 10 + ones;
    }
}
