package org.duban.task.matter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Matters of one kind in one list, stage after stage: each stage is a stretch of one index.
 *
 * @param list of {@link MatterLists}
 * @param before only what is ordered before it; null: everything
 */
record MatterQuery(
        MatterKind kind, String list, List<MatterStage> stages, @Nullable String before) {

    /**
     * One stage from behind a place on.
     *
     * @param behind the order of the row seen last; null: from its beginning
     */
    Bson filter(MatterStage stage, @Nullable String behind) {
        List<Bson> wanted = new ArrayList<>();
        wanted.add(eq(MatterRows.LISTS, list));
        wanted.add(eq(MatterRows.KIND, kind.name()));
        wanted.add(eq(MatterRows.STAGE, stage.name()));
        if (before != null) {
            wanted.add(lt(MatterRows.ORDER, before));
        }
        if (behind != null) {
            wanted.add(
                    stage.isOldestFirst()
                            ? gt(MatterRows.ORDER, behind)
                            : lt(MatterRows.ORDER, behind));
        }
        return and(wanted);
    }

    static Bson sort(MatterStage stage) {
        return stage.isOldestFirst()
                ? Sorts.ascending(MatterRows.ORDER)
                : Sorts.descending(MatterRows.ORDER);
    }
}
