package org.duban.report.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.duban.report.receipt.Receipt.ReceivedFile;
import org.junit.jupiter.api.Test;

class ReceiptPageTests {

    private static final Receipt RECEIPT =
            new Receipt(
                    "RS-2018-0007",
                    "p.measures.rsj",
                    2,
                    "目标举措",
                    "rsj",
                    "市人社局 <script>alert(1)</script>",
                    Instant.parse("2018-10-21T23:30:00Z"),
                    "ab12",
                    List.of(new ReceivedFile("\"><img src=x>.pdf", 1_234_567, "cd34")));

    private static final String PAGE = ReceiptPage.of(RECEIPT, ZoneId.of("Asia/Shanghai"));

    @Test
    void theTimeIsThatOfTheProgrammesZone() {
        assertThat(PAGE).contains("2018-10-22 07:30:00").contains("Asia/Shanghai");
    }

    @Test
    void whatPeopleWroteIsTextAndNothingElse() {
        assertThat(PAGE)
                .contains("市人社局 &lt;script&gt;", "&quot;&gt;&lt;img src=x&gt;.pdf")
                .doesNotContain("<script>alert")
                .doesNotContain("<img");
    }

    @Test
    void everyPlaceIsFilled() {
        assertThat(PAGE).contains("RS-2018-0007", "1,234,567", "version=2").doesNotContain("{{");
    }
}
