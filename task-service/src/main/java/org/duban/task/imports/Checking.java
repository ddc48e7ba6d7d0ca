package org.duban.task.imports;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.task.breakdown.AreaNames;
import org.duban.task.breakdown.DepartmentNames;
import org.duban.task.breakdown.Reading;
import org.duban.task.breakdown.Span;
import org.duban.task.breakdown.TableReader;
import org.duban.task.department.Departments;
import org.duban.task.ledger.Tasks;
import org.duban.task.programme.Programme;
import org.duban.task.programme.Programmes;
import org.duban.task.sheet.Line;
import org.duban.task.sheet.Sheet;
import org.springframework.stereotype.Component;

/** Looks through a table line by line and notes what each would do; nothing is changed. */
@Component
class Checking {

    private static final int AT_ONCE = 200;

    private final Papers papers;
    private final Rows rows;
    private final Uploads uploads;
    private final Tasks tasks;
    private final Programmes programmes;
    private final Departments departments;

    Checking(
            Papers papers,
            Rows rows,
            Uploads uploads,
            Tasks tasks,
            Programmes programmes,
            Departments departments) {
        this.papers = papers;
        this.rows = rows;
        this.uploads = uploads;
        this.tasks = tasks;
        this.programmes = programmes;
        this.departments = departments;
    }

    /** From the beginning, also if it was cut off. */
    void run(Paper paper) {
        rows.forget(paper.id());
        uploads.laidDown(
                paper,
                file -> {
                    Charset charset =
                            paper.charset() == null ? null : Charset.forName(paper.charset());
                    try (Sheet sheet = Sheet.open(file, charset)) {
                        papers.replace(paper, look(paper, sheet));
                    }
                    return paper;
                });
    }

    private Paper look(Paper paper, Sheet sheet) {
        Programme programme = programmes.named(paper.programme());
        TableReader reader =
                new TableReader(
                        paper.heading(),
                        paper.columns(),
                        new AreaNames(programme.areas()),
                        new DepartmentNames(departments.all()),
                        new Span(programme.startsOn(), programme.endsOn()),
                        paper.filled());
        Judge judge = new Judge(paper.id(), paper.programme(), tasks);
        Judge.Unknown unknown = new Judge.Unknown();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        List<Row> some = new ArrayList<>();
        int done = 0;
        int asides = 0;
        for (Line line : sheet) {
            if (line.number() <= paper.heading().line()) {
                continue;
            }
            Optional<Reading> reading = reader.read(line);
            if (reading.isEmpty()) {
                asides++;
            } else {
                Row row = judge.judge(reading.get().line(line), reading.get());
                unknown.note(row);
                counts.merge(row.outcome(), 1, Integer::sum);
                some.add(row);
            }
            if (++done % AT_ONCE == 0) {
                rows.write(some);
                some.clear();
                papers.progress(paper, done);
            }
        }
        rows.write(some);
        return paper.next(ImportState.CHECKED, done).counted(counts, asides, unknown.names());
    }
}
