package org.duban.task.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of an .xlsx workbook, line by line as it is unpacked. */
final class XlsxSheet implements Sheet {

    private final ReadableWorkbook book;
    private final Stream<Row> rows;
    private final Merges merges;
    private final List<String> passedOver;

    private XlsxSheet(
            ReadableWorkbook book, Stream<Row> rows, Merges merges, List<String> passedOver) {
        this.book = book;
        this.rows = rows;
        this.merges = merges;
        this.passedOver = passedOver;
    }

    static Sheet open(Path file) throws IOException {
        Workbooks.requireHarmless(file, Workbooks.MOST_UNPACKED, Workbooks.MOST_TEXT);
        ReadableWorkbook book = null;
        try {
            book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            List<org.dhatim.fastexcel.reader.Sheet> visible =
                    book.getSheets()
                            .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                            .toList();
            if (visible.isEmpty()) {
                throw new IOException("no visible sheet");
            }
            org.dhatim.fastexcel.reader.Sheet first = visible.getFirst();
            return new XlsxSheet(
                    book,
                    first.openStream(),
                    Workbooks.merges(file, first.getId()),
                    visible.stream()
                            .skip(1)
                            .map(org.dhatim.fastexcel.reader.Sheet::getName)
                            .toList());
        } catch (IOException | RuntimeException broken) {
            if (book != null) {
                book.close();
            }
            throw broken instanceof IOException io ? io : new IOException(broken);
        }
    }

    @Override
    public SheetKind kind() {
        return SheetKind.XLSX;
    }

    @Override
    public @Nullable Charset charset() {
        return null;
    }

    @Override
    public List<String> passedOver() {
        return passedOver;
    }

    @Override
    public boolean knowsMergedCells() {
        return true;
    }

    @Override
    public Iterator<Line> iterator() {
        Iterator<Line> lines = rows.map(this::line).filter(line -> !line.isBlank()).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return lines.hasNext();
                } catch (ExcelReaderException | IllegalArgumentException broken) {
                    throw Sheet.unreadable(broken);
                }
            }

            @Override
            public Line next() {
                return lines.next();
            }
        };
    }

    private Line line(Row row) {
        List<String> cells = new ArrayList<>();
        Set<Integer> withoutValue = new HashSet<>();
        int width = Math.min(row.getCellCount(), MOST_COLUMNS);
        for (int column = 0; column < width; column++) {
            Cell cell = row.getOptionalCell(column).orElse(null);
            cells.add(cell == null ? "" : text(cell));
            if (cell != null && isWithoutValue(cell)) {
                withoutValue.add(column);
            }
        }
        int number = row.getRowNum();
        return new Line(number, Cells.trimmed(merges.fill(number - 1, cells)), withoutValue);
    }

    /** A formula that nobody calculated has no value in the file, not even an empty one. */
    private static boolean isWithoutValue(Cell cell) {
        return cell.getType() == CellType.ERROR
                || (cell.getType() == CellType.FORMULA && cell.getRawValue() == null);
    }

    private String text(Cell cell) {
        String raw = cell.getRawValue();
        boolean number =
                cell.getType() == CellType.NUMBER
                        || (cell.getType() == CellType.FORMULA && raw != null && isNumber(raw));
        if (number) {
            return Cells.number(
                    new BigDecimal(Objects.requireNonNull(raw)),
                    Objects.requireNonNullElse(cell.getDataFormatId(), 0),
                    cell.getDataFormatString(),
                    book.isDate1904());
        }
        return cell.getType() == CellType.ERROR
                ? ""
                : Objects.requireNonNullElse(cell.getText(), "");
    }

    private static boolean isNumber(String raw) {
        return raw.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    }

    @Override
    public void close() {
        rows.close();
        try {
            book.close();
        } catch (IOException alreadyRead) {
            throw Sheet.unreadable(alreadyRead);
        }
    }
}
