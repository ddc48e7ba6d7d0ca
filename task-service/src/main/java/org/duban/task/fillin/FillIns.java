package org.duban.task.fillin;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.duban.journal.door.Caller;
import org.duban.task.imports.KeptTables;
import org.springframework.stereotype.Component;

/** All forms that were brought. The form of another department is not there. */
@Component
class FillIns {

    private final KeptTables<FillIn, FillInRow> forms;

    FillIns(MongoDatabase database) {
        this.forms = new KeptTables<>(database, "task_fill_in", FillIn.class, FillInRow.class);
    }

    Optional<FillIn> find(String id, Caller caller) {
        return forms.find(id, caller.seesAll() ? null : caller.department());
    }

    /** The rows of a form in their order; none of one that is not there. */
    List<FillInRow> rows(FillIn form) {
        return forms.rows(form.id(), form.department());
    }

    /** The latest forms of a department, the last one first, without their rows. */
    List<FillIn> latest(String department, int most) {
        return forms.latest(department, most);
    }

    /** Keeps a form; one that is there already stays as it is. */
    void keep(FillIn form, List<FillInRow> rows) {
        forms.keep(form.id(), form.department(), form.at(), form, rows);
    }

    /** Keeps what became of a form; false when somebody else did before. */
    boolean apply(FillIn form, List<FillInRow> rows) {
        return forms.apply(form.id(), form.department(), form, rows);
    }
}
