package org.duban.task.numbering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.duban.events.Place;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.task.department.Departments;
import org.duban.task.ledger.Ledger;
import org.duban.task.programme.Programme;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Task;
import org.springframework.stereotype.Component;

/**
 * Writes several tasks down in one command. What is wrong with any of them is said before the first
 * is written down; a command that was cut off is finished by asking again under its key, which
 * makes nothing a second time.
 */
@Component
public class TaskBatch {

    /**
     * One of the tasks.
     *
     * @param area code of the area it counts in
     * @param plan what it says, given its serial number
     */
    public record Planned(String area, Function<String, TaskDrafted> plan) {}

    private static final int HEX_DIGITS = 16;

    private final NumberedTasks numbered;
    private final Ledger ledger;
    private final Departments departments;
    private final Programmes programmes;

    TaskBatch(
            NumberedTasks numbered, Ledger ledger, Departments departments, Programmes programmes) {
        this.numbered = numbered;
        this.ledger = ledger;
        this.departments = departments;
        this.programmes = programmes;
    }

    /** The group the tasks of a request are in: the same however often it comes. */
    public String group(Request request, String programme) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] of = digest.digest((request.actor().id() + '/' + request.id()).getBytes(UTF_8));
            return programme + ".g-" + HexFormat.of().formatHex(of).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Whether all of so many tasks of a request are written down. */
    public boolean isDone(Request request, String programme, int tasks) {
        return ledger.ofGroup(group(request, programme)).size() >= tasks;
    }

    /** Writes them down, each under the next number of its series, in their order. */
    public List<Versioned<Task>> draft(Request request, String programme, List<Planned> tasks) {
        if (!isDone(request, programme, tasks.size())) {
            Programme founded = programmes.named(programme);
            for (Planned one : tasks) {
                founded.requireRoomIn(one.area());
                TaskDrafted draft = Task.draft(one.plan().apply("0"));
                List<String> team = new ArrayList<>(draft.supportingDepartments());
                team.add(draft.leadDepartment());
                departments.requireKnown(team);
            }
        }
        Place place = Place.in(group(request, programme));
        List<Versioned<Task>> drafts = new ArrayList<>();
        for (Planned one : tasks) {
            drafts.add(
                    numbered.draft(
                            part(request, "draft", drafts.size()),
                            programme,
                            one.area(),
                            serial -> one.plan().apply(serial).at(place)));
        }
        return drafts;
    }

    /** One of the many changes that a request stands for, under a key of its own. */
    public static Request part(Request whole, String step, int n) {
        return new Request(
                whole.id() + '/' + step + '/' + n,
                whole.verb(),
                whole.actor(),
                null,
                whole.traceparent());
    }
}
