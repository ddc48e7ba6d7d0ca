package org.duban.report.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.FileRef;
import org.duban.events.FilingEvent.Content;
import org.duban.events.FilingEvent.Measure;
import org.junit.jupiter.api.Test;

class CanonicalFormTests {

    private static final FileRef PLAN =
            new FileRef("f1", "计划 \"A\".pdf", 5, "application/pdf", "aa");
    private static final FileRef SEAL =
            new FileRef("f2", "stamped.pdf", 6, "application/pdf", "bb");
    private static final Content CONTENT =
            new Content(
                    List.of(
                            new Measure("培训1.8万人次", LocalDate.parse("2018-12-31"), "张三"),
                            new Measure("line\none\u0001", null, null)),
                    null,
                    List.of(PLAN),
                    SEAL,
                    false,
                    null);

    @Test
    void theFormIsSortedJsonWithoutSpaceThatAnybodyCanWrite() {
        assertThat(form(CONTENT).text())
                .isEqualTo(
                        "{\"department\":\"rsj\","
                                + "\"files\":[{\"name\":\"计划 \\\"A\\\".pdf\",\"sha256\":\"aa\"}],"
                                + "\"filing\":\"p.measures.rsj\","
                                + "\"form\":\"duban-filing-1\","
                                + "\"measures\":["
                                + "{\"due\":\"2018-12-31\",\"person\":\"张三\",\"text\":\"培训1.8万人次\"},"
                                + "{\"due\":null,\"person\":null,\"text\":\"line\\none\\u0001\"}],"
                                + "\"nil\":false,\"nilReason\":null,"
                                + "\"seal\":{\"name\":\"stamped.pdf\",\"sha256\":\"bb\"},"
                                + "\"text\":null,\"version\":2}");
    }

    /** {@code printf '%s' "$form" | sha256sum} says the same. */
    @Test
    void theDigestIsThatOfTheTextAsUtf8() {
        Content nil = new Content(List.of(), null, List.of(), null, true, "无");

        assertThat(CanonicalForm.of("x", 1, "rsj", nil).sha256())
                .isEqualTo("dabd646c1e8fee2ae53220494e990a40f7b5927f6a8fbc6bca1793dda0856c62");
    }

    @Test
    void whereAFileIsKeptDoesNotMatterButWhatIsInItDoes() {
        FileRef elsewhere = new FileRef("f9", PLAN.name(), 5, "text/plain", "aa");
        FileRef other = new FileRef("f1", PLAN.name(), 5, "application/pdf", "ab");

        assertThat(form(with(elsewhere)).sha256()).isEqualTo(form(CONTENT).sha256());
        assertThat(form(with(other)).sha256()).isNotEqualTo(form(CONTENT).sha256());
    }

    @Test
    void theReceiptListsTheStampedScanLast() {
        assertThat(CanonicalForm.files(CONTENT)).containsExactly(PLAN, SEAL);
    }

    private static CanonicalForm form(Content content) {
        return CanonicalForm.of("p.measures.rsj", 2, "rsj", content);
    }

    private static Content with(FileRef file) {
        return new Content(CONTENT.measures(), null, List.of(file), SEAL, false, null);
    }
}
