package org.duban.task.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A text with values between commas, semicolons or tabs, in whatever encoding it is. */
final class CsvSheet implements Sheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SAMPLE = 8192;
    private static final char[] DELIMITERS = {',', '\t', ';'};

    private final CSVParser parser;
    private final Charset charset;

    private CsvSheet(CSVParser parser, Charset charset) {
        this.parser = parser;
        this.charset = charset;
    }

    static Sheet open(Path file, @Nullable Charset known) throws IOException {
        Charset charset = known == null ? Charsets.of(file) : known;
        char delimiter = delimiter(file, charset);
        Reader reader = reader(file, charset);
        return new CsvSheet(
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(false)
                        .get()
                        .parse(reader),
                charset);
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Whichever of them stands most often in the beginning, outside of quotes. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        char[] sample = new char[SAMPLE];
        int length;
        try (Reader reader = reader(file, charset)) {
            length = Math.max(reader.read(sample), 0);
        }
        String text = new String(sample, 0, length).replaceAll("\"[^\"]*\"", "");
        char most = DELIMITERS[0];
        for (char each : DELIMITERS) {
            most = count(text, each) > count(text, most) ? each : most;
        }
        return most;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(each -> each == letter).count();
    }

    @Override
    public SheetKind kind() {
        return SheetKind.CSV;
    }

    @Override
    public @Nullable Charset charset() {
        return charset;
    }

    @Override
    public List<String> passedOver() {
        return List.of();
    }

    @Override
    public boolean knowsMergedCells() {
        return false;
    }

    @Override
    public Iterator<Line> iterator() {
        Iterator<Line> lines =
                parser.stream().map(CsvSheet::line).filter(line -> !line.isBlank()).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return lines.hasNext();
                } catch (UncheckedIOException | IllegalStateException broken) {
                    throw Sheet.unreadable(broken);
                }
            }

            @Override
            public Line next() {
                return lines.next();
            }
        };
    }

    /** Every value is kept, also a blank one at the end: a line may have more than its heading. */
    private static Line line(CSVRecord values) {
        return new Line(Math.toIntExact(values.getRecordNumber()), Arrays.asList(values.values()));
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException alreadyRead) {
            throw Sheet.unreadable(alreadyRead);
        }
    }
}
