package org.duban.task.ledger;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.util.List;
import org.duban.events.TaskEvent;
import org.duban.events.Topics;
import org.duban.journal.AggregateType;
import org.duban.journal.Journal;
import org.duban.journal.Label;
import org.duban.journal.Relay;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.calendar.Derived;
import org.duban.journal.calendar.DerivedColumns;
import org.duban.journal.calendar.RuledColumns;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the facts of tasks are kept, and under which columns their states are found. */
@Configuration(proxyBeanMethods = false)
class TaskJournal {

    @Bean
    TaskFigures figures(RuleSetsInForce rules, CalendarInForce calendar) {
        return new TaskFigures(rules, calendar);
    }

    @Bean
    Journal<Task, TaskEvent> taskFacts(
            MongoDatabase database,
            Relay relay,
            Clock clock,
            TaskFigures figures,
            RuleSetsInForce rules) {
        LedgerColumns columns = new LedgerColumns(figures, rules::localDate);
        Journal<Task, TaskEvent> journal =
                new Journal<>(
                        new AggregateType<>(
                                "task",
                                Topics.TASK_UPDATED,
                                Task.class,
                                TaskEvent.class,
                                Task::born,
                                Task::after,
                                TaskJournal::label,
                                columns::of),
                        database,
                        relay,
                        clock,
                        "/duban/task-service");
        LedgerIndexes.ALL.forEach(
                database.getCollection(journal.type().stateCollection())::createIndex);
        List.of(
                        LedgerIndexes.SUBTASKS,
                        LedgerIndexes.GROUPS,
                        LedgerIndexes.GROUP_LISTS,
                        LedgerIndexes.LACKING_DRAFTS)
                .forEach(
                        keys ->
                                database.getCollection(journal.type().stateCollection())
                                        .createIndex(keys, new IndexOptions().sparse(true)));
        return journal;
    }

    @Bean
    Derived ledgerColumns(Journal<Task, TaskEvent> journal) {
        DerivedColumns columns = new DerivedColumns(journal);
        return version -> columns.follow(LedgerColumns.layout(version));
    }

    @Bean
    Derived ruledLedgerColumns(Journal<Task, TaskEvent> journal, RuleSetsInForce rules) {
        return new RuledColumns(journal, rules);
    }

    @Bean
    Derived groupColumns(Journal<Task, TaskEvent> journal) {
        return new GroupColumns(journal);
    }

    private static Label label(Task task) {
        return new Label(task.brief().reference(), task.brief().programme(), task.readers());
    }
}
