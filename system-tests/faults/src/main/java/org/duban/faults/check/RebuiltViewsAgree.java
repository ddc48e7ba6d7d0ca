package org.duban.faults.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.duban.faults.cast.Patiently;
import org.duban.faults.check.ShownViews.View;
import org.duban.faults.load.Answer;
import org.duban.faults.load.Command;
import org.jspecify.annotations.Nullable;

/** What the storm made of each read model against what a calm reading of the topics makes of it. */
final class RebuiltViewsAgree implements Invariant {

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration BUILT = Duration.ofMinutes(2);

    /** How something was counted, or is looked at again, and not what it shows. */
    private static final List<String> MECHANISM =
            List.of(
                    "positions",
                    "replays",
                    "uncounted",
                    "nextAlertAt",
                    "plannedWith",
                    "alertedThrough",
                    "readBy");

    @Override
    public String sentence() {
        return "Every read model is what it becomes when it is built anew, in peace, from all that"
                + " happened: the same rows with the same content.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        for (View view : ShownViews.ALL) {
            Map<String, Document> before = evidence.views().documents(view);
            String failure = rebuild(evidence, view);
            if (failure.isEmpty()) {
                compare(view, before, evidence.views().documents(view), breaches);
            } else {
                breaches.add(view.stream() + " cannot be built anew: " + failure);
            }
        }
        return breaches;
    }

    private static String rebuild(Evidence evidence, View view) {
        String path = "/api/views/" + view.service().program() + "/" + view.stream();
        int version = evidence.views().version(view);
        Answer begun =
                evidence.people()
                        .post(
                                new Command(
                                        "rebuild", "admin", "", path + "/rebuild", Map.of(), ""),
                                "rebuild-" + view.stream(),
                                ANSWER);
        if (!begun.isAcknowledged()) {
            return begun.status() + " " + begun.body();
        }
        return Patiently.until(BUILT, () -> evidence.views().version(view) > version)
                ? ""
                : "not within "
                        + BUILT.toSeconds()
                        + " s: "
                        + evidence.people().get("admin", path, ANSWER).body();
    }

    private static void compare(
            View view,
            Map<String, Document> stormy,
            Map<String, Document> calm,
            List<String> breaches) {
        Stream.concat(stormy.keySet().stream(), calm.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(
                        id -> {
                            Document was = content(stormy.get(id));
                            Document is = content(calm.get(id));
                            if (!Objects.equals(was, is)) {
                                breaches.add(
                                        "%s: %s was %s and becomes %s"
                                                .formatted(
                                                        view.stream(), id, shown(was), shown(is)));
                            }
                        });
    }

    private static @Nullable Document content(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        Document content = new Document(document);
        MECHANISM.forEach(content::remove);
        return withoutZeros(content);
    }

    /** A sum of nothing is the same as no sum. */
    private static Document withoutZeros(Document document) {
        Document kept = new Document();
        document.forEach(
                (name, value) -> {
                    Object left = value instanceof Document some ? withoutZeros(some) : value;
                    boolean nothing =
                            left instanceof Document some
                                    ? some.isEmpty()
                                    : left instanceof Number number && number.longValue() == 0;
                    if (!nothing) {
                        kept.put(name, left);
                    }
                });
        return kept;
    }

    private static String shown(@Nullable Document document) {
        return document == null ? "absent" : document.toJson();
    }
}
