package org.duban.notification.running;

import java.util.List;

/** Somebody who uses the service. */
public record Person(String id, String name, String department, List<String> roles) {

    public static final Person OFFICE =
            new Person("office.zgh", "推进办 王敏", "zgh", List.of("office"));
    public static final Person LEADER = new Person("leader", "市领导", "sw", List.of("leader"));

    public static Person liaison(String department) {
        return new Person("liaison." + department, "联络员", department, List.of("liaison"));
    }

    public static Person head(String department) {
        return new Person("head." + department, "负责人", department, List.of("head"));
    }
}
