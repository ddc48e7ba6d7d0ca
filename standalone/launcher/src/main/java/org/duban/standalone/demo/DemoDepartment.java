package org.duban.standalone.demo;

import java.util.List;

/** A department of the demo programme. */
record DemoDepartment(
        String code, String name, String shortName, String kind, List<String> aliases) {

    static List<DemoDepartment> all() {
        return DemoTable.rows("departments.csv", ",").stream()
                .map(
                        row ->
                                new DemoDepartment(
                                        row.get(0),
                                        row.get(1),
                                        row.get(2),
                                        row.get(3),
                                        List.of(row.get(4).split(";"))))
                .toList();
    }

    String liaison() {
        return "liaison." + code;
    }

    String head() {
        return "head." + code;
    }
}
