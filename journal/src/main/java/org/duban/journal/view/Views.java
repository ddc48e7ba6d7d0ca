package org.duban.journal.view;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The views of a service that can be built anew from their topics. */
public final class Views {

    private final MongoDatabase database;
    private final Map<String, LiveView> byStream = new ConcurrentHashMap<>();

    public Views(MongoDatabase database) {
        this.database = database;
    }

    /** The view with this layout; its first version is made when there is none. */
    public LiveView view(ViewLayout layout) {
        return byStream.computeIfAbsent(layout.stream(), any -> new LiveView(database, layout));
    }

    /** All views known so far. */
    public Collection<LiveView> all() {
        return List.copyOf(byStream.values());
    }
}
