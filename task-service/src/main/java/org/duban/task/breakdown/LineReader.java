package org.duban.task.breakdown;

import static org.duban.task.breakdown.Problem.Code.AREA_MISSING;
import static org.duban.task.breakdown.Problem.Code.AREA_NOT_FOUND;
import static org.duban.task.breakdown.Problem.Code.DEPARTMENT_NOT_FOUND;
import static org.duban.task.breakdown.Problem.Code.DUE_AT_THE_END;
import static org.duban.task.breakdown.Problem.Code.DUE_IS_RELATIVE;
import static org.duban.task.breakdown.Problem.Code.DUE_NOT_UNDERSTOOD;
import static org.duban.task.breakdown.Problem.Code.DUE_TO_BE_SET;
import static org.duban.task.breakdown.Problem.Code.FORMULA_WITHOUT_VALUE;
import static org.duban.task.breakdown.Problem.Code.LEAD_MISSING;
import static org.duban.task.breakdown.Problem.Code.LEAD_OF_SEVERAL;
import static org.duban.task.breakdown.Problem.Code.LEAD_TAKEN_OFF_SUPPORTERS;
import static org.duban.task.breakdown.Problem.Code.SERIAL_MISSING;
import static org.duban.task.breakdown.Problem.Code.SERIAL_UNUSABLE;
import static org.duban.task.breakdown.Problem.Code.START_NOT_UNDERSTOOD;
import static org.duban.task.breakdown.Problem.Code.TEXT_TOO_LONG;
import static org.duban.task.breakdown.Problem.Code.TITLE_MISSING;
import static org.duban.task.breakdown.Problem.Code.TITLE_SHORTENED;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duban.task.sheet.Line;
import org.jspecify.annotations.Nullable;

/** Understands the cells of one line. */
final class LineReader {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_SUPPORTERS = 50;
    private static final String SERIAL = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    private static final List<Field> TEXTS =
            List.of(
                    Field.OBJECTIVE,
                    Field.COUNTERMEASURES,
                    Field.SCHEDULE,
                    Field.ASSESSMENT,
                    Field.DELIVERABLE);

    private final Columns columns;
    private final AreaNames areas;
    private final DepartmentNames departments;
    private final Span span;

    LineReader(Columns columns, AreaNames areas, DepartmentNames departments, Span span) {
        this.columns = columns;
        this.areas = areas;
        this.departments = departments;
        this.span = span;
    }

    void read(Line line, String area, String lead, Reading reading) {
        String serial = Wording.enumerator(cell(line, Field.SERIAL));
        columns.inOrder()
                .forEach(
                        (column, field) -> {
                            if (line.withoutValue().contains(column)) {
                                reading.wrong(field, FORMULA_WITHOUT_VALUE);
                            }
                        });
        readArea(area, serial, reading);
        readSerial(serial, reading);
        readTexts(line, reading);
        readTitle(cell(line, Field.TITLE), reading);
        readTeam(lead, cell(line, Field.SUPPORTING), reading);
        readStart(line, reading);
        readDue(line, reading);
    }

    private String cell(Line line, Field field) {
        int column = columns.column(field);
        return column < 0 ? "" : line.cell(column);
    }

    private void readSerial(String serial, Reading reading) {
        if (serial.isEmpty()) {
            reading.wrong(Field.SERIAL, SERIAL_MISSING);
            return;
        }
        String area = reading.text(Field.AREA);
        String told = columns.serialWithArea() && !area.isEmpty() ? area + "-" + serial : serial;
        if (!told.matches(SERIAL)) {
            reading.wrong(Field.SERIAL, SERIAL_UNUSABLE, "value", serial);
        }
        reading.tell(Field.SERIAL, told);
    }

    private void readArea(String written, String serial, Reading reading) {
        String text = written.isEmpty() && columns.area() != null ? columns.area() : written;
        if (!text.isEmpty()) {
            String code = areas.find(text);
            if (code == null) {
                reading.wrong(Field.AREA, AREA_NOT_FOUND, "value", Wording.line(text));
            } else {
                reading.tell(Field.AREA, code);
            }
            return;
        }
        String code = areas.ofSerial(serial);
        if (code == null) {
            code = areas.only();
        }
        if (code == null) {
            reading.wrong(Field.AREA, AREA_MISSING);
        } else {
            reading.tell(Field.AREA, code);
        }
    }

    private void readTitle(String written, Reading reading) {
        String title = Wording.line(written);
        if (title.isEmpty()) {
            reading.wrong(Field.TITLE, TITLE_MISSING);
            return;
        }
        if (title.length() > LONGEST_TITLE) {
            reading.remark(Field.TITLE, TITLE_SHORTENED, "longest", LONGEST_TITLE);
            if (reading.text(Field.OBJECTIVE).isEmpty()) {
                reading.tell(Field.OBJECTIVE, title);
            }
            int end = LONGEST_TITLE - 1;
            title =
                    title.substring(
                                    0,
                                    Character.isHighSurrogate(title.charAt(end - 1))
                                            ? end - 1
                                            : end)
                            + "…";
        }
        reading.tell(Field.TITLE, title);
    }

    private void readTexts(Line line, Reading reading) {
        for (Field field : TEXTS) {
            if (columns.has(field)) {
                String text = cell(line, field).replaceAll("\\R", "\n");
                if (text.length() > LONGEST_TEXT) {
                    reading.wrong(
                            field, TEXT_TOO_LONG, "length", text.length(), "longest", LONGEST_TEXT);
                }
                reading.tell(field, Wording.saysNothing(text) ? "" : text);
            }
        }
    }

    private void readTeam(String leadText, String supportText, Reading reading) {
        Parties leads = Parties.read(leadText, departments);
        Parties supporters = Parties.read(supportText, departments);
        unknown(Field.LEAD, leads.unknown(), reading);
        unknown(Field.SUPPORTING, supporters.unknown(), reading);
        String lead = leads.lead();
        if (lead == null) {
            if (leads.unknown().isEmpty()) {
                reading.wrong(Field.LEAD, LEAD_MISSING);
            }
            return;
        }
        reading.tell(Field.LEAD, lead);
        Set<String> others = new LinkedHashSet<>(leads.leads().subList(1, leads.leads().size()));
        if (!others.isEmpty()) {
            reading.remark(
                    Field.LEAD, LEAD_OF_SEVERAL, "lead", lead, "others", String.join(", ", others));
        }
        others.addAll(leads.supporting());
        boolean told = columns.has(Field.SUPPORTING) || !others.isEmpty();
        others.addAll(supporters.leads());
        others.addAll(supporters.supporting());
        if (others.remove(lead)) {
            reading.remark(Field.SUPPORTING, LEAD_TAKEN_OFF_SUPPORTERS, "lead", lead);
        }
        if (told) {
            reading.tellSupporting(others.stream().limit(MOST_SUPPORTERS).toList());
        }
    }

    private static void unknown(Field field, List<String> names, Reading reading) {
        new ArrayList<>(names)
                .forEach(name -> reading.wrong(field, DEPARTMENT_NOT_FOUND, "name", name));
    }

    private void readStart(Line line, Reading reading) {
        String written = cell(line, Field.STARTS_ON);
        if (!columns.has(Field.STARTS_ON)) {
            return;
        }
        Optional<DuePhrase> phrase = DuePhrases.read(written, span);
        if (phrase.isEmpty()) {
            reading.wrong(Field.STARTS_ON, START_NOT_UNDERSTOOD, "value", Wording.line(written));
        } else {
            reading.tellStart(phrase.get().begins());
        }
    }

    private void readDue(Line line, Reading reading) {
        String written = cell(line, Field.DUE);
        if (!columns.has(Field.DUE)) {
            return;
        }
        @Nullable DuePhrase phrase = DuePhrases.read(written, span).orElse(null);
        if (phrase == null) {
            reading.wrong(Field.DUE, DUE_NOT_UNDERSTOOD, "value", Wording.line(written));
            return;
        }
        reading.tellDue(phrase);
        switch (phrase.kind()) {
            case MONTHLY, QUARTERLY ->
                    reading.remark(Field.DUE, DUE_AT_THE_END, "due", span.end().toString());
            case RELATIVE -> {
                reading.remark(Field.DUE, DUE_IS_RELATIVE, "value", Wording.line(written));
                if (reading.text(Field.SCHEDULE).isEmpty()) {
                    reading.tell(Field.SCHEDULE, Wording.line(written));
                }
            }
            case FIXED_DATE -> {
                if (phrase.due() == null) {
                    reading.remark(Field.DUE, DUE_TO_BE_SET);
                }
            }
            case YEAR_END, ONGOING -> {}
        }
    }
}
