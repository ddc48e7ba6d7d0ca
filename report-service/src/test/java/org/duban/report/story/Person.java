package org.duban.report.story;

import java.util.List;

/** Somebody who uses the service. */
public record Person(String id, String name, String department, List<String> roles) {

    public static final Person OFFICE =
            new Person("office.zgh", "推进办 王敏", "zgh", List.of("office"));
    public static final Person SECOND_OFFICE =
            new Person("office.zzb", "推进办 赵刚", "zzb", List.of("office"));
    public static final Person LEADER = new Person("leader", "市领导 周明", "sw", List.of("leader"));

    public static Person liaison(String department) {
        return new Person("liaison." + department, "联络员 李华", department, List.of("liaison"));
    }

    public static Person head(String department) {
        return new Person("head." + department, "负责人 张强", department, List.of("head"));
    }

    static Person of(String id, String department, String... roles) {
        return new Person(id, id, department, List.of(roles));
    }
}
