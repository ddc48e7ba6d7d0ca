package org.duban.journal.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.bson.Document;

/** The view behind a stream, in whichever version is read at the time. */
public final class LiveView {

    private record Known(View view, long nanoTime) {}

    /** Readers may go on with the version before for so long; it is kept for much longer. */
    private static final long BOUND = Duration.ofMillis(250).toNanos();

    private final MongoDatabase database;
    private final ViewLayout layout;
    private final ViewPointer pointer;
    private volatile Known known;

    LiveView(MongoDatabase database, ViewLayout layout) {
        this.database = database;
        this.layout = layout;
        this.pointer = new ViewPointer(database, layout.stream());
        this.known = new Known(now().prepared(), System.nanoTime());
    }

    /** The stream that writes it. */
    public String stream() {
        return layout.stream();
    }

    /** Whether it has a collection of this name. */
    public boolean has(String name) {
        return layout.indexes().containsKey(name);
    }

    /**
     * A collection to be read from; ask for it at every query.
     *
     * @param name as in the layout
     */
    public MongoCollection<Document> collection(String name) {
        Known last = known;
        if (System.nanoTime() - last.nanoTime() > BOUND) {
            last = new Known(now(), System.nanoTime());
            known = last;
        }
        return last.view().collection(name);
    }

    /** The version that is live at this moment, for whoever writes. */
    public View now() {
        return version(pointer.read().version());
    }

    /**
     * The version that is live and, while there is one, the one that is being built: for what
     * people add to a view, which no event tells.
     */
    public List<View> versions() {
        ViewState state = pointer.read();
        ViewState.Build build = state.build();
        return build != null && build.stage() == ViewState.Stage.BUILDING
                ? List.of(version(state.version()), version(build.version()))
                : List.of(version(state.version()));
    }

    /** Any version, whether it is there or not. */
    public View version(int version) {
        return new View(database, layout, version);
    }

    /** A version with its indexes and nothing in it. */
    public View begin(int version) {
        View view = version(version);
        view.drop();
        return view.prepared();
    }

    /**
     * Deletes every version but two.
     *
     * @param live is kept
     * @param other is kept, too
     */
    public void dropAllBut(int live, int other) {
        for (String name : database.listCollectionNames()) {
            for (String own : layout.indexes().keySet()) {
                if (isVersion(name, own)
                        && !name.equals(View.name(own, live))
                        && !name.equals(View.name(own, other))) {
                    database.getCollection(name).drop();
                }
            }
        }
    }

    private static boolean isVersion(String name, String own) {
        return name.equals(own)
                || (name.startsWith(own + "_v")
                        && name.substring(own.length() + 2).chars().allMatch(Character::isDigit));
    }

    /** Where it is written which version is live. */
    public ViewPointer pointer() {
        return pointer;
    }
}
