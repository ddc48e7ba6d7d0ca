package org.duban.task.breakdown;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.task.department.Department;

/** Departments with the names people write. */
public final class GivenDepartments {

    public static final DepartmentNames NAMES =
            new DepartmentNames(
                    List.of(
                            department("zgh", "市总工会", "市总工会", List.of("总工会")),
                            department("rsj", "市人力资源和社会保障局", "市人社局", List.of("人社局")),
                            department("czj", "市财政局", "市财政局", List.of()),
                            department("co", "Cabinet Office", "CO", List.of()),
                            locality("hdq", "河东区"),
                            locality("hxq", "河西区")));

    private GivenDepartments() {}

    private static Department department(
            String code, String name, String shortName, List<String> aliases) {
        return new Department(
                code,
                List.of(new Department.Name(name, shortName, LocalDate.EPOCH)),
                aliases,
                DepartmentKind.MUNICIPAL_DEPARTMENT,
                null,
                null);
    }

    private static Department locality(String code, String name) {
        return new Department(
                code,
                List.of(new Department.Name(name, name, LocalDate.EPOCH)),
                List.of(),
                DepartmentKind.LOCALITY,
                null,
                null);
    }
}
