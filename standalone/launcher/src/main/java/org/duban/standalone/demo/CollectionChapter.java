package org.duban.standalone.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every department files its target measures: of 38, 34 on time, two late, one returned as too
 * general and filed again, one missing.
 */
record CollectionChapter(DemoApi api, DemoCalendar dates, List<DemoDepartment> departments)
        implements Chapter {

    private static final String CODE = "measures";
    private static final Set<String> LATE = Set.of("kx", "dfx");
    private static final String TOO_GENERAL = "wlj";
    private static final String MISSING = "cqx";
    private static final int SET = -60;
    private static final int DUE = -46;
    private static final List<Integer> ON_TIME = List.of(-52, -49, -47);
    private static final int REVIEW = -45;
    private static final int LATE_FILED = -44;
    private static final int REFILED = -42;

    @Override
    public String title() {
        return "target measures are filed and reviewed";
    }

    @Override
    public Set<Integer> days() {
        return Set.of(SET, -52, -49, -47, REVIEW, LATE_FILED, REFILED);
    }

    @Override
    public void play(int day) {
        switch (day) {
            case SET -> oblige();
            case REVIEW -> {
                onTime().forEach(this::accept);
                returnAsTooGeneral();
            }
            case LATE_FILED ->
                    only(LATE).forEach(department -> file(department, concrete(department)));
            case REFILED -> {
                only(LATE).forEach(this::accept);
                only(Set.of(TOO_GENERAL))
                        .forEach(
                                department -> {
                                    file(department, concrete(department));
                                    accept(department);
                                });
            }
            default -> fileOnTime(ON_TIME.indexOf(day));
        }
    }

    private void oblige() {
        api.post(
                DemoProgramme.OFFICE,
                "/api/obligations",
                Map.of(
                        "programme",
                        DemoProgramme.ID,
                        "code",
                        CODE,
                        "name",
                        "目标举措材料",
                        "kind",
                        "TARGET_MEASURES",
                        "departments",
                        departments.stream().map(DemoDepartment::code).toList(),
                        "due",
                        dates.day(DUE).toString()));
    }

    private void fileOnTime(int share) {
        List<DemoDepartment> filers = onTime();
        for (int i = share; i < filers.size(); i += ON_TIME.size()) {
            file(filers.get(i), concrete(filers.get(i)));
        }
        if (share == 0) {
            only(Set.of(TOO_GENERAL))
                    .forEach(department -> file(department, List.of("进一步丰富职工文化生活，不断提升服务水平")));
        }
    }

    private void file(DemoDepartment department, List<String> measures) {
        String filing = filing(department);
        byte[] seal = Seal.of(department.code());
        String sealed =
                api.upload(
                        department.liaison(),
                        filing + "/files?seal=true",
                        "目标举措（盖章）.png",
                        "image/png",
                        seal);
        api.post(
                department.liaison(),
                filing + "/draft",
                Map.of(
                        "measures", measures.stream().map(text -> Map.of("text", text)).toList(),
                        "files", List.of(sealed),
                        "nil", false));
        api.post(department.head(), filing + "/sign-off", Map.of());
        api.post(department.liaison(), filing + "/submission", Map.of());
    }

    private void accept(DemoDepartment department) {
        api.post(reviewer(department), filing(department) + "/acceptance", Map.of());
    }

    private void returnAsTooGeneral() {
        api.post(
                DemoProgramme.OFFICE,
                "/api/filings/" + DemoProgramme.ID + "." + CODE + "." + TOO_GENERAL + "/returns",
                Map.of("reasonCode", "TOO_GENERAL", "reason", "没有数字、时限和责任人，切忌大而空，请拿出具体举措后重报。"));
    }

    private List<String> concrete(DemoDepartment department) {
        return department.kind().equals("LOCALITY")
                ? List.of("年底前建成户外劳动者服务站点 8 个，由区县总工会负责", "12月底前培训农民工 1200 人次")
                : List.of(
                        "年底前办理职工关切事项 12 件，由办公室负责",
                        "12月15日前印发《" + department.shortName() + "推进产业工人队伍建设工作清单》");
    }

    private List<DemoDepartment> onTime() {
        return departments.stream()
                .filter(department -> !LATE.contains(department.code()))
                .filter(department -> !department.code().equals(TOO_GENERAL))
                .filter(department -> !department.code().equals(MISSING))
                .toList();
    }

    private List<DemoDepartment> only(Set<String> codes) {
        return departments.stream()
                .filter(department -> codes.contains(department.code()))
                .toList();
    }

    private static String filing(DemoDepartment department) {
        return "/api/filings/" + DemoProgramme.ID + "." + CODE + "." + department.code();
    }

    /** Nobody reviews their own department's filing. */
    private static String reviewer(DemoDepartment department) {
        return department.code().equals("zgh") ? DemoProgramme.SECOND_OFFICE : DemoProgramme.OFFICE;
    }
}
