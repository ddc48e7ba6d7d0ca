package org.duban.faults.nemesis;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.duban.faults.cast.PartKind;
import org.duban.faults.cast.RunningSystem;

/** What can be made anew from the journals, and how far the streams that make it are. */
final class Views {

    private static final List<String> COLLECTIONS =
            List.of(
                    "department_progress_row",
                    "department_progress",
                    "department_standing_row",
                    "department_standing",
                    "department_name",
                    "plan_filing",
                    "planned_measure",
                    "agenda_items",
                    "feed_entries",
                    "inbox",
                    "departments",
                    "programmes",
                    "views",
                    "streams",
                    "parked_aggregates");

    private final RunningSystem system;

    Views(RunningSystem system) {
        this.system = system;
    }

    /** Lets the groups of a service begin again; they must be empty. */
    void forgetOffsets(PartKind service) {
        List<String> groups = groups(service);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", system.kafka()))) {
            admin.deleteConsumerGroups(groups).all().get();
        } catch (ExecutionException notAll) {
            // a group that never committed is not there to be deleted
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empties all views, and what is remembered of their topics. */
    void drop() {
        for (PartKind service : List.of(PartKind.TASK, PartKind.REPORT, PartKind.NOTIFICATION)) {
            MongoDatabase database = system.databaseOf(service);
            for (String name : database.listCollectionNames()) {
                if (COLLECTIONS.contains(name.replaceFirst("_v[0-9]+$", ""))) {
                    database.getCollection(name).drop();
                }
            }
        }
    }

    static List<String> groups(PartKind service) {
        return switch (service) {
            case TASK -> List.of("task.department-progress", "task.measures", "task.matters");
            case REPORT -> List.of("report.standing", "report.department", "report.plan");
            default ->
                    List.of(
                            "notification.directory",
                            "notification.agenda",
                            "notification.inbox",
                            "notification.feed");
        };
    }
}
