package org.duban.task.breakdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.task.department.Department;

/** Departments by every name they go or went by: code, name, short name, alias. */
public final class DepartmentNames {

    private static final String LOCALITIES = "各(?:县\\(?市?、?区?\\)?区?|区县|县市区|县区|区市县|县\\(市、区\\)|地区)";

    private final Map<String, String> codes = new HashMap<>();
    private final List<String> localities = new ArrayList<>();

    public DepartmentNames(List<Department> departments) {
        for (Department department : departments) {
            put(department.code(), department.code());
            if (department.kind() == DepartmentKind.LOCALITY) {
                localities.add(department.code());
            }
        }
        for (Department department : departments) {
            department.names().reversed().forEach(name -> put(name.name(), department.code()));
            department.names().reversed().forEach(name -> put(name.shortName(), department.code()));
            department.aliases().forEach(alias -> put(alias, department.code()));
        }
    }

    private void put(String name, String code) {
        codes.putIfAbsent(Wording.key(name), code);
    }

    /** The codes a name stands for; every locality for 各县区; empty for an unknown name. */
    List<String> find(String name) {
        String key = Wording.key(name).replaceAll("^[:：]|[.。:：]$|等$", "");
        if (codes.containsKey(key)) {
            return List.of(codes.get(key));
        }
        if (key.matches(LOCALITIES)) {
            return List.copyOf(localities);
        }
        return Optional.ofNullable(codes.get(withoutNote(key))).map(List::of).orElse(List.of());
    }

    /** 市总工会（产改办） is 市总工会. */
    private static String withoutNote(String key) {
        return key.replaceAll("\\([^)]*\\)", "");
    }

    /** Groups written with a comma inside are one name. */
    static String together(String written) {
        return written.replaceAll("各县[(（]市[、,，]?区[)）]", "各县区")
                .replaceAll("各(?:县、区|区、县|县、市、区|县市、区)", "各县区");
    }
}
