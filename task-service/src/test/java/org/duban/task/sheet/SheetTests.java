package org.duban.task.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duban.task.BreakdownTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir private Path folder;

    @Test
    void workbooksFillWhatIsMergedDownwards() throws IOException {
        for (byte[] table : List.of(new BreakdownTable().xlsx(), new BreakdownTable().xls())) {
            List<Line> lines = lines(table);

            assertThat(lines).hasSize(4 + BreakdownTable.DUES.size());
            assertThat(lines.get(5).number()).isEqualTo(6);
            assertThat(lines.get(5).cell(1)).isEqualTo(BreakdownTable.AREAS.getFirst());
            assertThat(lines.get(5).cell(3)).isEqualTo("市总工会");
            assertThat(lines.get(6).cell(3)).isEqualTo("市人社局");
        }
    }

    @Test
    void bothWorkbooksReadTheSame() throws IOException {
        List<Line> xlsx = lines(new BreakdownTable().xlsx());
        List<Line> xls = lines(new BreakdownTable().xls());

        assertThat(xlsx.subList(4, xlsx.size())).isEqualTo(xls.subList(4, xls.size()));
    }

    @Test
    void theEncodingOfATextIsFound() throws IOException {
        BreakdownTable table = new BreakdownTable();
        List<Line> marked = lines(table.csv(UTF_8, true));

        assertThat(marked.getFirst().cell(0)).startsWith("2018年产业工人");
        assertThat(lines(table.csv(UTF_8, false))).isEqualTo(marked);
        assertThat(lines(table.csv(GBK, false))).isEqualTo(marked);
        assertThat(
                        lines(
                                        "id;what\r1;the people\u2019s caf\u00e9\r"
                                                .getBytes(Charset.forName("x-MacRoman")))
                                .get(1)
                                .cell(1))
                .isEqualTo("the people\u2019s caf\u00e9");
        assertThat(
                        lines(
                                        "id\twhat\n1\tthe people\u2019s"
                                                .getBytes(Charset.forName("windows-1252")))
                                .get(1)
                                .cell(1))
                .isEqualTo("the people\u2019s");
    }

    @Test
    void numbersReadAsTheyAreShown() {
        assertThat(number("43358", 14, null)).isEqualTo("2018-09-15");
        assertThat(number("43358", 164, "yyyy\"年\"m\"月\"d\"日\"")).isEqualTo("2018-09-15");
        assertThat(number("43344", 165, "yyyy\"年\"m\"月\";@")).isEqualTo("2018-09");
        assertThat(number("43358", 58, null)).isEqualTo("9月15日");
        assertThat(number("0.9", 9, "0%")).isEqualTo("90%");
        assertThat(number("0.30000000000000004", 0, "General")).isEqualTo("0.3");
        assertThat(number("12.0", 0, null)).isEqualTo("12");
    }

    @Test
    void formulasWithoutValueAreNotTakenForBlanks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("a");
            sheet.value(0, 0, "A1-01");
            sheet.formula(0, 1, "30+30");
            sheet.value(0, 2, "宣讲");
        }

        Line line = lines(bytes.toByteArray()).getFirst();
        assertThat(line.cells()).containsExactly("A1-01", "", "宣讲");
        assertThat(line.withoutValue()).containsExactly(1);
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream xls = new ByteArrayOutputStream()) {
            Row row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue("A1-01");
            row.createCell(1).setCellFormula("1/0");
            row.createCell(2).setCellValue("宣讲");
            new HSSFFormulaEvaluator(book).evaluateAll();
            book.write(xls);
            assertThat(lines(xls.toByteArray()).getFirst().withoutValue()).containsExactly(1);
        }
        assertThat(lines(new BreakdownTable().xlsx()))
                .allSatisfy(whole -> assertThat(whole.withoutValue()).isEmpty());
    }

    @Test
    void datesInAWorkbookAreDays() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("表");
            sheet.value(0, 0, "时限");
            sheet.value(1, 0, LocalDate.parse("2018-09-15"));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            book.newWorksheet("别的").value(0, 0, "x");
        }

        assertThat(lines(bytes.toByteArray()).get(1).cell(0)).isEqualTo("2018-09-15");
        try (Sheet sheet = Sheet.open(file(bytes.toByteArray()), null)) {
            assertThat(sheet.passedOver()).containsExactly("别的");
        }
    }

    @Test
    void anArchiveIsNotUnpackedBeyondALimit() throws IOException {
        Path bomb = file(archive("xl/worksheets/sheet1.xml", 3 * MEGABYTE));

        assertThatThrownBy(() -> Workbooks.requireHarmless(bomb, 2L * MEGABYTE, MEGABYTE))
                .isInstanceOfSatisfying(
                        SheetRejection.class,
                        no -> assertThat(no.rule()).isEqualTo(SheetRule.TABLE_UNPACKS_TOO_LARGE));
        Workbooks.requireHarmless(bomb, 4L * MEGABYTE, MEGABYTE);
    }

    @Test
    void whatIsReadAsAWholeHasALimitOfItsOwn() throws IOException {
        Path texts = file(archive("xl/sharedStrings.xml", 3 * MEGABYTE));

        assertThatThrownBy(() -> Workbooks.requireHarmless(texts, 4L * MEGABYTE, 2L * MEGABYTE))
                .isInstanceOfSatisfying(
                        SheetRejection.class,
                        no -> assertThat(no.rule()).isEqualTo(SheetRule.TABLE_TEXTS_TOO_LARGE));
        Workbooks.requireHarmless(texts, 4L * MEGABYTE, 3L * MEGABYTE);
        Path picture = file(archive("xl/media/image1.png", 3 * MEGABYTE));
        Workbooks.requireHarmless(picture, 4L * MEGABYTE, MEGABYTE);
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        refused("%PDF-1.4".getBytes(UTF_8), SheetRule.TABLE_KIND_UNKNOWN);
        refused("MZ\u0090\0\3".getBytes(ISO_8859_1), SheetRule.TABLE_KIND_UNKNOWN);
        refused("<html>".getBytes(UTF_8), SheetRule.TABLE_KIND_UNKNOWN);
        refused(new byte[0], SheetRule.TABLE_KIND_UNKNOWN);
        byte[] whole = new BreakdownTable().xlsx();
        refused(java.util.Arrays.copyOf(whole, whole.length / 2), SheetRule.TABLE_UNREADABLE);
        refused(archive("xl/worksheets/sheet1.xml", 100), SheetRule.TABLE_UNREADABLE);
        byte[] xls = new BreakdownTable().xls();
        refused(java.util.Arrays.copyOf(xls, xls.length / 3), SheetRule.TABLE_UNREADABLE);
    }

    @Test
    void addressesAreRead() {
        assertThat(Workbooks.range("B3:B7")).isEqualTo(new Merges.Range(2, 6, 1));
        assertThat(Workbooks.range("AA10")).isEqualTo(new Merges.Range(9, 9, 26));
    }

    private void refused(byte[] content, SheetRule rule) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        SheetRejection.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }

    private List<Line> lines(byte[] content) throws IOException {
        return read(file(content));
    }

    private static List<Line> read(Path file) {
        try (Sheet sheet = Sheet.open(file, null)) {
            List<Line> lines = new ArrayList<>();
            sheet.forEach(lines::add);
            return lines;
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "table", null), content);
    }

    private static byte[] archive(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    private static String number(String number, int format, @Nullable String pattern) {
        return Cells.number(new BigDecimal(number), format, pattern, false);
    }
}
