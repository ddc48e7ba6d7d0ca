package org.duban.report.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.report.receipt.Receipt.ReceivedFile;
import org.springframework.web.util.HtmlUtils;

/** A receipt as a page in both languages, to be printed on one sheet. */
public final class ReceiptPage {

    private static final String TEMPLATE = read("/report-service-receipt.html");
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z0-9]+)}}");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private ReceiptPage() {}

    /**
     * The page.
     *
     * @param zone in which the time is printed
     */
    public static String of(Receipt receipt, ZoneId zone) {
        Map<String, String> values =
                Map.of(
                        "number", text(receipt.number()),
                        "department", text(receipt.departmentName()),
                        "obligation", text(receipt.obligation()),
                        "filing", text(receipt.filing()),
                        "version", Integer.toString(receipt.version()),
                        "at", text(LOCAL.format(receipt.at().atZone(zone))),
                        "zone", text(zone.getId()),
                        "sha256", text(receipt.sha256()),
                        "files", files(receipt));
        Matcher places = PLACE.matcher(TEMPLATE);
        return places.replaceAll(
                place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    private static String files(Receipt receipt) {
        return receipt.files().stream().map(ReceiptPage::row).collect(Collectors.joining("\n"));
    }

    private static String row(ReceivedFile file) {
        return "<tr><td>%s</td><td class=\"size\">%,d</td><td class=\"digest\">%s</td></tr>"
                .formatted(text(file.name()), file.size(), text(file.sha256()));
    }

    private static String text(String value) {
        return HtmlUtils.htmlEscape(value, "UTF-8");
    }

    private static String read(String resource) {
        try (InputStream in = ReceiptPage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
