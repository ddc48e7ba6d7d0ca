package org.duban.task.task;

import java.util.ArrayList;
import java.util.List;

/** Who does it: exactly one lead department (牵头单位), any number of supporters (配合单位). */
public record Team(String lead, List<String> supporting) {

    /** Everybody who takes part, the lead first. */
    public List<String> departments() {
        List<String> all = new ArrayList<>();
        all.add(lead);
        all.addAll(supporting);
        return List.copyOf(all);
    }

    /** One department takes the place of another; who leads does not support as well. */
    Team handedOver(String from, String to) {
        String leading = lead.equals(from) ? to : lead;
        return new Team(
                leading,
                supporting.stream()
                        .map(code -> code.equals(from) ? to : code)
                        .filter(code -> !code.equals(leading))
                        .distinct()
                        .toList());
    }

    /** The new lead no longer supports; the old one has nothing more to do with it. */
    Team ledBy(String other) {
        return new Team(other, supporting.stream().filter(code -> !code.equals(other)).toList());
    }
}
