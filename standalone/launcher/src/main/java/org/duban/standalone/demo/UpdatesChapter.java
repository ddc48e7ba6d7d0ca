package org.duban.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The departments post how far they are: twice on the way, and once in the last days. */
record UpdatesChapter(DemoApi api, List<DemoTask> tasks) implements Chapter {

    private static final int FIRST = -27;
    private static final int SECOND = -16;
    private static final List<Integer> LATEST = List.of(-9, -6, -4, -2, -1, 0);
    private static final int MOST = 95;
    private static final int BEHIND_BY = 18;

    @Override
    public String title() {
        return "departments post updates";
    }

    @Override
    public Set<Integer> days() {
        return Set.of(FIRST, SECOND, -9, -6, -4, -2, -1, 0);
    }

    @Override
    public void play(int day) {
        List<DemoTask> reporting =
                tasks.stream().filter(task -> !task.isClosedInTheStory() && !task.isNew()).toList();
        if (day == FIRST || day == SECOND) {
            reporting.forEach(task -> post(task, day));
            return;
        }
        int share = LATEST.indexOf(day);
        IntStream.range(0, reporting.size())
                .filter(i -> i % LATEST.size() == share)
                .forEach(i -> post(reporting.get(i), day));
    }

    private void post(DemoTask task, int day) {
        JsonNode now = api.get(DemoProgramme.OFFICE, task.path());
        String liaison = "liaison." + now.path("leadDepartment").asString();
        int percent = Math.max(now.path("percent").asInt(), percent(task, day, now));
        Map<String, Object> update = new LinkedHashMap<>();
        update.put("percent", percent);
        update.put("done", done(task, day, percent));
        update.put("nextSteps", task.schedule());
        if (day > SECOND) {
            update.put("evidence", List.of(evidence(task, liaison, percent)));
            if (now.path("currentDue").isString()) {
                update.put("forecast", now.path("currentDue").asString());
            }
        } else {
            update.put("evidence", List.of());
        }
        api.post(liaison, task.path() + "/progress-updates", update);
    }

    private static int percent(DemoTask task, int day, JsonNode now) {
        int scheduled = now.path("scheduledPercent").asInt();
        if (task.progress().chars().allMatch(Character::isDigit)) {
            int latest = Integer.parseInt(task.progress());
            return day > SECOND ? latest : latest * (FIRST == day ? 4 : 7) / 10;
        }
        int ahead =
                task.progress().equals("behind") ? -BEHIND_BY : 1 + task.serial().hashCode() % 4;
        return Math.clamp(scheduled + ahead, 0, MOST);
    }

    private static String done(DemoTask task, int day, int percent) {
        return switch (day) {
            case FIRST -> "已成立专班，" + task.countermeasures() + "，总体进度 " + percent + "%。";
            case SECOND -> "按计划推进：" + task.schedule() + "，目前完成 " + percent + "%。";
            default -> "围绕“" + task.objective() + "”，本期累计完成 " + percent + "%，台账已更新。";
        };
    }

    private String evidence(DemoTask task, String liaison, int percent) {
        String table = "\uFEFF任务,进度\r\n" + task.title() + "," + percent + "%\r\n";
        return api.upload(
                liaison,
                task.path() + "/evidence",
                task.title() + "台账.csv",
                "text/csv",
                table.getBytes(UTF_8));
    }
}
