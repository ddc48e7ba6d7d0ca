package org.duban.task.template;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.TemplateEvent;
import org.duban.events.TemplateEvent.TemplateTask;
import org.duban.journal.Journal;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Ids;
import org.duban.task.numbering.TaskBatch;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All templates. */
@Component
class Templates {

    private final Journal<Template, TemplateEvent> journal;
    private final MongoCollection<Document> states;
    private final TaskBatch batch;

    Templates(Journal<Template, TemplateEvent> journal, MongoDatabase database, TaskBatch batch) {
        this.journal = journal;
        this.states = database.getCollection(journal.type().stateCollection());
        this.batch = batch;
    }

    Versioned<Template> write(
            String id, Request request, String name, List<TemplateTask> tasks, LocalDate on) {
        return journal.create(
                Ids.valid(Template.KEY + id), request, () -> Template.write(name, tasks, on));
    }

    Versioned<Template> change(String id, Request request, Function<Template, TemplateEvent> verb) {
        return journal.change(Template.KEY + id, request, verb);
    }

    /**
     * The template somebody asks for.
     *
     * @throws JournalRejection NOT_FOUND
     */
    Versioned<Template> get(String id) {
        return journal.find(Template.KEY + id)
                .orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, id));
    }

    /** Templates by id, those after one if it is given. */
    List<Versioned<Template>> list(@Nullable String after, int most) {
        Bson beyond = after == null ? Filters.empty() : Filters.gt("_id", Template.KEY + after);
        return states.find(beyond)
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(journal::read)
                .into(new ArrayList<>());
    }

    /**
     * Puts the tasks of a template into a programme, as drafts.
     *
     * @param version of the template, as the caller has seen it: asked again, it is the same tasks
     *     also where the template was written anew
     * @param firstDay the day from which deadlines count
     */
    List<Versioned<Task>> apply(
            String id, long version, Request request, String programme, LocalDate firstDay) {
        List<TemplateTask> tasks =
                journal.replay(Template.KEY + id, version)
                        .filter(then -> then.revision() == version)
                        .orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, id))
                        .state()
                        .tasks();
        if (!batch.isDone(request, programme, tasks.size())) {
            get(id).state().requireInUse();
        }
        return batch.draft(
                request,
                programme,
                tasks.stream()
                        .map(
                                task ->
                                        new TaskBatch.Planned(
                                                task.area(),
                                                serial ->
                                                        Template.plan(
                                                                task, programme, serial, firstDay)))
                        .toList());
    }

    String group(Request request, String programme) {
        return batch.group(request, programme);
    }
}
