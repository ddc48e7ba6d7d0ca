package org.duban.task.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The lists in which a matter stands, each of them found by one value of an index: that of its
 * programme, for those who see everything; those of departments it concerns; and what each
 * department sees of it because it sees the task. All of them once more for the area and the reason
 * alone.
 */
final class MatterLists {

    private MatterLists() {}

    static List<String> of(
            Task task, @Nullable String from, @Nullable String to, @Nullable String reason) {
        String programme = task.brief().programme();
        List<String> lists = new ArrayList<>();
        lists.add(all(programme));
        Stream.of(from, to, task.team().lead())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(one -> lists.add(about(programme, one, null)));
        if (from != null) {
            lists.add(about(programme, from, Side.FROM));
        }
        if (to != null) {
            lists.add(about(programme, to, Side.TO));
        }
        for (String reader : task.readers()) {
            lists.add(seenBy(programme, reader, null));
            if (reader.equals(from)) {
                lists.add(seenBy(programme, reader, Side.FROM));
            }
            if (reader.equals(to)) {
                lists.add(seenBy(programme, reader, Side.TO));
            }
        }
        return lists.stream()
                .flatMap(list -> withNarrower(list, task.brief().area(), reason))
                .toList();
    }

    static String all(String programme) {
        return programme;
    }

    /** What a department asks, is asked, or is asked about a task that it leads. */
    static String about(String programme, String department, @Nullable Side side) {
        return programme + "/about" + of(side) + "/" + department;
    }

    /** What of it a department sees. */
    static String seenBy(String programme, String department, @Nullable Side side) {
        return programme + "/seen" + of(side) + "/" + department;
    }

    /** The part of a list that belongs to an area, or was asked for a reason. */
    static String narrowed(String list, @Nullable String area, @Nullable String reason) {
        return list + (area == null ? "" : "@" + area) + (reason == null ? "" : "#" + reason);
    }

    private static Stream<String> withNarrower(String list, String area, @Nullable String reason) {
        Stream<String> plain = Stream.of(list, narrowed(list, area, null));
        return reason == null
                ? plain
                : Stream.concat(
                        plain,
                        Stream.of(narrowed(list, null, reason), narrowed(list, area, reason)));
    }

    private static String of(@Nullable Side side) {
        return side == null ? "" : "-" + side.name();
    }
}
