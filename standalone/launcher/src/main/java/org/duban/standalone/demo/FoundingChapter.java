package org.duban.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The programme is announced, the departments are known, one of them is renamed half-way. */
record FoundingChapter(DemoApi api, DemoCalendar dates, List<DemoDepartment> departments)
        implements Chapter {

    private static final int FOUNDING = -60;
    private static final int RENAMING = -25;

    @Override
    public String title() {
        return "programme and departments";
    }

    @Override
    public Set<Integer> days() {
        return Set.of(FOUNDING, RENAMING);
    }

    @Override
    public void play(int day) {
        if (day == FOUNDING) {
            departments.forEach(this::register);
            found();
        } else {
            api.post(
                    "admin",
                    "/api/departments/gxj/renamings",
                    Map.of(
                            "name", "市工业和信息化局",
                            "shortName", "市工信局",
                            "from", dates.day(RENAMING).toString(),
                            "reason", "机构改革"));
        }
    }

    private void found() {
        LocalDate start = dates.day(-150).withDayOfMonth(1);
        api.post(
                DemoProgramme.OFFICE,
                "/api/programmes",
                Map.of(
                        "id",
                        DemoProgramme.ID,
                        "name",
                        "产业工人队伍建设改革实施方案",
                        "zone",
                        "Asia/Shanghai",
                        "office",
                        "zgh",
                        "startsOn",
                        start.toString(),
                        "endsOn",
                        start.plusYears(1).minusDays(1).toString(),
                        "areas",
                        List.of(
                                area("A1", "思想政治建设"),
                                area("A2", "主体地位"),
                                area("A3", "职业技能"),
                                area("A4", "发展体制机制"),
                                area("A5", "合法权益"))));
    }

    private void register(DemoDepartment department) {
        api.post(
                "admin",
                "/api/departments",
                Map.of(
                        "code", department.code(),
                        "name", department.name(),
                        "shortName", department.shortName(),
                        "aliases", department.aliases(),
                        "kind", department.kind(),
                        "validFrom", dates.day(-1000).toString()));
    }

    private static Map<String, String> area(String code, String name) {
        return Map.of("code", code, "name", name);
    }
}
