package org.duban.rules.deadline;

import java.util.ArrayList;
import java.util.List;

/** As much of CSV as the test data needs: quoted fields, any line end. */
final class Csv {

    private final List<List<String>> records = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private StringBuilder field = new StringBuilder();
    private boolean quoted;

    private Csv() {}

    static List<List<String>> records(String text) {
        Csv csv = new Csv();
        text.replace("\r\n", "\n").replace('\r', '\n').chars().forEach(c -> csv.read((char) c));
        csv.endOfRecord();
        return csv.records;
    }

    private void read(char c) {
        if (c == '"') {
            quoted = !quoted;
        } else if (quoted) {
            field.append(c);
        } else if (c == ',') {
            endOfField();
        } else if (c == '\n') {
            endOfRecord();
        } else {
            field.append(c);
        }
    }

    private void endOfField() {
        fields.add(field.toString());
        field = new StringBuilder();
    }

    private void endOfRecord() {
        endOfField();
        if (fields.size() > 1) {
            records.add(fields);
        }
        fields = new ArrayList<>();
    }
}
