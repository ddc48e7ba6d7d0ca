package org.duban.task.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.duban.embedded.EmbeddedBackend;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.embedded.store.QueryCounts;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.task.TaskServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Views in the real store: found by an index, each name once, each request once. */
@TaskServiceTest
class SavedViewsIT {

    @Autowired SavedViews views;
    @Autowired MongoDatabase database;

    @Test
    void ofManyAtOnceOneGetsTheNameAndARepeatedRequestGetsTheSame() throws Exception {
        Caller person = person("racing");
        List<Callable<@Nullable SavedView>> requests = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            String key = "k" + n % 6;
            requests.add(() -> saved(person, key, "同名"));
        }

        Set<String> ids = new java.util.HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<@Nullable SavedView> each : threads.invokeAll(requests)) {
                SavedView view = each.get();
                if (view != null) {
                    ids.add(view.id());
                }
            }
        }

        assertThat(ids).hasSize(1);
        assertThat(views.list(person, null, null))
                .filteredOn(view -> view.audience() == Audience.OWN)
                .hasSize(1);
    }

    @Test
    void oneMoreThanFiftyIsRefusedUntilOneIsRemoved() {
        Caller person = person("collector");
        List<String> ids =
                IntStream.range(0, SavedView.MOST_IN_A_LIST)
                        .mapToObj(n -> Objects.requireNonNull(saved(person, "k" + n, "v" + n)))
                        .map(SavedView::id)
                        .toList();

        assertThatThrownBy(() -> save(person, "more", "多"))
                .isInstanceOf(ViewRejection.class)
                .hasMessageContaining("too-many-views");
        views.remove(ids.getFirst(), request(person, "remove"), person);
        assertThat(saved(person, "more", "多")).isNotNull();
    }

    /** What somebody removed must not lie about in the store. */
    @Test
    void ofARemovedViewNothingIsLeftThatSomebodySaid() {
        Caller person = person("shy");
        SavedView view = Objects.requireNonNull(saved(person, "k", "只给自己看"));

        views.remove(view.id(), request(person, "r"), person);

        Document left =
                Objects.requireNonNull(
                        database.getCollection("saved_view")
                                .find(new Document("_id", view.id()))
                                .first());
        assertThat(left.toJson()).doesNotContain("只给自己看").doesNotContain("欠薪");
        assertThat(left.keySet()).doesNotContain("filter", "name", "owner");
    }

    @Test
    void nobodysViewsAreLookedThroughForSomebodyElses() {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeThat(store).as("the embedded store, which counts").isNotNull();
        for (int n = 0; n < 300; n++) {
            assertThat(saved(person("crowd" + n), "k", "v")).isNotNull();
        }
        Caller person = person("one");
        saved(person, "a", "甲");
        saved(person, "b", "乙");
        QueryCounts before = counts(store);

        int shown = views.list(person, null, null).size();
        views.get(views.list(person, null, null).getFirst().id(), person);
        save(person, "c", "丙");

        QueryCounts after = counts(store);
        assertThat(after.scans()).isEqualTo(before.scans());
        assertThat(after.examined() - before.examined()).isLessThanOrEqualTo(4L * shown + 10);
    }

    private @Nullable SavedView saved(Caller person, String key, String name) {
        try {
            return save(person, key, name);
        } catch (ViewRejection taken) {
            assertThat(taken.rule()).isEqualTo(ViewRule.VIEW_NAME_TAKEN);
            return null;
        }
    }

    private SavedView save(Caller person, String key, String name) {
        return views.save(
                request(person, key), person, Audience.OWN, null, name, SavedViewTests.filter());
    }

    private static Request request(Caller person, String key) {
        return new Request(key, "POST " + key, person.actor(), null, null);
    }

    private static Caller person(String id) {
        return new Caller(id, id, "of-" + id, Set.of(Role.LIAISON), null);
    }

    private static QueryCounts counts(EmbeddedStore store) {
        return store.queryShapes().entrySet().stream()
                .filter(shape -> shape.getKey().collection().equals("saved_view"))
                .map(Map.Entry::getValue)
                .reduce(
                        new QueryCounts(0, 0, 0, 0),
                        (a, b) ->
                                new QueryCounts(
                                        a.runs() + b.runs(),
                                        a.examined() + b.examined(),
                                        a.returned() + b.returned(),
                                        a.scans() + b.scans()));
    }
}
