package org.duban.report.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duban.events.FileRef;
import org.duban.events.FilingEvent.Content;
import org.duban.events.FilingEvent.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt's digest is taken over: JSON as RFC 8785 spells it (keys sorted, no white space,
 * UTF-8), naming every file by its own digest. Anybody holding the filing can write it again.
 */
public final class CanonicalForm {

    private final String text;

    private CanonicalForm(String text) {
        this.text = text;
    }

    /**
     * Spells a submitted version.
     *
     * @param version which submission of the filing this is, from 1
     */
    public static CanonicalForm of(String filing, int version, String department, Content content) {
        SortedMap<String, @Nullable Object> form = new TreeMap<>();
        form.put("form", "duban-filing-1");
        form.put("filing", filing);
        form.put("version", version);
        form.put("department", department);
        form.put("nil", content.nil());
        form.put("nilReason", content.nilReason());
        form.put("text", content.text());
        form.put("measures", content.measures().stream().map(CanonicalForm::measure).toList());
        form.put("files", content.files().stream().map(CanonicalForm::file).toList());
        form.put("seal", content.seal() == null ? null : file(content.seal()));
        StringBuilder json = new StringBuilder();
        CanonicalJson.write(form, json);
        return new CanonicalForm(json.toString());
    }

    /** The text itself, to be hashed as UTF-8. */
    public String text() {
        return text;
    }

    /** SHA-256 of the text, lower-case hexadecimal. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static SortedMap<String, @Nullable Object> measure(Measure measure) {
        SortedMap<String, @Nullable Object> form = new TreeMap<>();
        form.put("text", measure.text());
        form.put("due", measure.due() == null ? null : measure.due().toString());
        form.put("person", measure.person());
        return form;
    }

    private static SortedMap<String, @Nullable Object> file(FileRef file) {
        return new TreeMap<>(Map.of("name", file.name(), "sha256", file.sha256()));
    }

    /** The files a receipt lists: the content's own, then the stamped scan. */
    public static List<FileRef> files(Content content) {
        return Stream.concat(content.files().stream(), Stream.ofNullable(content.seal())).toList();
    }
}
