package org.duban.task.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In what encoding a text was written. Chinese spreadsheet programs write GBK where they do not
 * write UTF-8; old Western ones what their system used. Charset detectors at hand know no Mac
 * Roman, and take its quotes for Chinese.
 */
final class Charsets {

    static final Charset CHINESE = Charset.forName("GB18030");
    static final Charset MAC = Charset.forName("x-MacRoman");
    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int PART = 64 * 1024;
    private static final int FIRST_OF_GB2312 = 0xA1;

    private Charsets() {}

    static Charset of(Path file) throws IOException {
        if (decodes(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        Counts counts = count(file);
        if (counts.pairs > counts.singles && decodes(file, CHINESE)) {
            return CHINESE;
        }
        return counts.macQuotes >= counts.windowsQuotes ? MAC : WINDOWS;
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PART);
        CharBuffer ignored = CharBuffer.allocate(PART);
        try (InputStream content = Files.newInputStream(file)) {
            boolean ended = false;
            while (!ended) {
                int read = content.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, ignored.clear(), ended);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }

    /**
     * How high bytes stand.
     *
     * @param pairs two in a row, as Chinese characters are written
     * @param singles between letters, as accents and quotes are written
     */
    private record Counts(long pairs, long singles, long macQuotes, long windowsQuotes) {}

    private static Counts count(Path file) throws IOException {
        long pairs = 0;
        long singles = 0;
        long mac = 0;
        long windows = 0;
        int waiting = -1;
        try (InputStream content =
                new java.io.BufferedInputStream(Files.newInputStream(file), PART)) {
            for (int each = content.read(); each >= 0; each = content.read()) {
                mac += each >= 0xD0 && each <= 0xD5 ? 1 : 0;
                windows += each >= 0x91 && each <= 0x97 ? 1 : 0;
                if (waiting >= 0) {
                    boolean pair = waiting >= FIRST_OF_GB2312 && each >= FIRST_OF_GB2312;
                    pairs += pair ? 1 : 0;
                    singles += each < 0x80 ? 1 : 0;
                    waiting = pair || each < 0x80 ? -1 : each;
                } else if (each >= 0x80) {
                    waiting = each;
                }
            }
        }
        return new Counts(pairs, singles, mac, windows);
    }
}
