package org.duban.notification.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.events.ProgrammeEvent.Area;
import org.duban.events.ProgrammeEvent.AreasSet;

/** Tells in few words, the same in every language, what became of the areas of a programme. */
final class AreaChanges {

    private AreaChanges() {}

    /** What came, what was renamed, what is gone; the new order where nothing else changed. */
    static String told(AreasSet set) {
        Map<String, String> before = names(set.from());
        Map<String, String> now = names(set.to());
        List<String> changes = new ArrayList<>();
        now.forEach(
                (code, name) -> {
                    String old = before.get(code);
                    if (old == null) {
                        changes.add("+" + code + " " + name);
                    } else if (!old.equals(name)) {
                        changes.add(code + " " + old + " → " + name);
                    }
                });
        before.forEach(
                (code, name) -> {
                    if (!now.containsKey(code)) {
                        changes.add("−" + code + " " + name);
                    }
                });
        return changes.isEmpty() ? String.join("、", now.keySet()) : String.join("；", changes);
    }

    private static Map<String, String> names(List<Area> areas) {
        Map<String, String> names = new LinkedHashMap<>();
        areas.forEach(area -> names.put(area.code(), area.name()));
        return names;
    }
}
