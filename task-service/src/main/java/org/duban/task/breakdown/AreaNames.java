package org.duban.task.breakdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.events.ProgrammeEvent.Area;
import org.jspecify.annotations.Nullable;

/** The areas of a programme by code, by name, and by the number in front of a name. */
public final class AreaNames {

    private static final Pattern NUMBERED =
            Pattern.compile("^\\(?([0-9]{1,2}|[一二三四五六七八九十]{1,3})[)、.:,]+(.*)$");
    private static final Pattern CODED =
            Pattern.compile("^([a-z0-9][a-z0-9-]{0,9})[)、.:,\\-_]*(.*)$");

    private final Map<String, String> codes = new HashMap<>();
    private final List<Area> areas;

    public AreaNames(List<Area> areas) {
        this.areas = List.copyOf(areas);
        areas.forEach(area -> codes.put(Wording.key(area.code()), area.code()));
        areas.forEach(area -> codes.putIfAbsent(Wording.key(area.name()), area.code()));
    }

    /** The code of the area; null when none or more than one fits. */
    public @Nullable String find(String written) {
        String key = Wording.key(written);
        String exactly = codes.get(key);
        if (exactly != null) {
            return exactly;
        }
        Matcher numbered = NUMBERED.matcher(key);
        if (numbered.matches()) {
            String named = numbered.group(2).isEmpty() ? null : byName(numbered.group(2));
            return named != null ? named : codes.get(figures(numbered.group(1)));
        }
        Matcher coded = CODED.matcher(key);
        if (coded.matches() && codes.containsKey(coded.group(1))) {
            return codes.get(coded.group(1));
        }
        return byName(key);
    }

    private @Nullable String byName(String key) {
        List<String> fitting =
                areas.stream()
                        .filter(
                                area ->
                                        Wording.key(area.name()).equals(key)
                                                || (key.length() > 3
                                                        && Wording.key(area.name()).contains(key))
                                                || key.contains(Wording.key(area.name())))
                        .map(Area::code)
                        .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private static String figures(String number) {
        return Character.isDigit(number.charAt(0))
                ? number
                : Integer.toString(ChineseNumbers.value(number));
    }

    /** The area that a serial number begins with: A1 of A1-03. */
    @Nullable String ofSerial(String serial) {
        int end = Math.max(serial.indexOf('-'), serial.indexOf('.'));
        return end < 1 ? null : codes.get(Wording.key(serial.substring(0, end)));
    }

    /** The only one; null when there are several. */
    @Nullable String only() {
        return areas.size() == 1 ? areas.getFirst().code() : null;
    }
}
