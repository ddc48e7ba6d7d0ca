package org.duban.task.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The first visible sheet of an .xls workbook. Such a file is read as a whole, therefore it must be
 * small.
 */
final class XlsSheet implements Sheet {

    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final HSSFWorkbook book;
    private final HSSFSheet sheet;
    private final Merges merges;

    private XlsSheet(HSSFWorkbook book, HSSFSheet sheet) {
        this.book = book;
        this.sheet = sheet;
        this.merges =
                new Merges(
                        sheet.getMergedRegions().stream()
                                .map(
                                        range ->
                                                new Merges.Range(
                                                        range.getFirstRow(),
                                                        range.getLastRow(),
                                                        range.getFirstColumn()))
                                .toList());
    }

    static Sheet open(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new SheetRejection(
                    SheetRule.XLS_TOO_LARGE, Map.of("mostMegabytes", MOST_BYTES / (1024 * 1024)));
        }
        try (InputStream content = Files.newInputStream(file)) {
            HSSFWorkbook book = new HSSFWorkbook(content);
            int first =
                    IntStream.range(0, book.getNumberOfSheets())
                            .filter(n -> book.getSheetVisibility(n) == SheetVisibility.VISIBLE)
                            .findFirst()
                            .orElseThrow(() -> new IOException("no visible sheet"));
            return new XlsSheet(book, book.getSheetAt(first));
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public SheetKind kind() {
        return SheetKind.XLS;
    }

    @Override
    public @Nullable Charset charset() {
        return null;
    }

    @Override
    public List<String> passedOver() {
        return IntStream.range(0, book.getNumberOfSheets())
                .filter(n -> book.getSheetVisibility(n) == SheetVisibility.VISIBLE)
                .mapToObj(book::getSheetName)
                .filter(name -> !name.equals(sheet.getSheetName()))
                .toList();
    }

    @Override
    public boolean knowsMergedCells() {
        return true;
    }

    @Override
    public Iterator<Line> iterator() {
        return StreamSupport.stream(sheet.spliterator(), false)
                .map(this::line)
                .filter(line -> !line.isBlank())
                .iterator();
    }

    private Line line(Row row) {
        List<String> cells = new ArrayList<>();
        Set<Integer> withoutValue = new HashSet<>();
        int width = Math.min(row.getLastCellNum(), MOST_COLUMNS);
        for (int column = 0; column < width; column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : text(cell));
            if (cell != null && typeOf(cell) == CellType.ERROR) {
                withoutValue.add(column);
            }
        }
        return new Line(
                row.getRowNum() + 1,
                Cells.trimmed(merges.fill(row.getRowNum(), cells)),
                withoutValue);
    }

    private static CellType typeOf(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                ? cell.getCachedFormulaResultType()
                : cell.getCellType();
    }

    private String text(Cell cell) {
        return switch (typeOf(cell)) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC ->
                    Cells.number(
                            BigDecimal.valueOf(cell.getNumericCellValue()),
                            cell.getCellStyle().getDataFormat(),
                            cell.getCellStyle().getDataFormatString(),
                            book.getInternalWorkbook().isUsing1904DateWindowing());
            case BLANK, ERROR, FORMULA, _NONE -> "";
        };
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException alreadyRead) {
            throw Sheet.unreadable(alreadyRead);
        }
    }
}
