package org.duban.task.breakdown;

import static org.duban.task.breakdown.Field.AREA;
import static org.duban.task.breakdown.Field.ASSESSMENT;
import static org.duban.task.breakdown.Field.COUNTERMEASURES;
import static org.duban.task.breakdown.Field.DELIVERABLE;
import static org.duban.task.breakdown.Field.DUE;
import static org.duban.task.breakdown.Field.LEAD;
import static org.duban.task.breakdown.Field.OBJECTIVE;
import static org.duban.task.breakdown.Field.SCHEDULE;
import static org.duban.task.breakdown.Field.SERIAL;
import static org.duban.task.breakdown.Field.STARTS_ON;
import static org.duban.task.breakdown.Field.SUPPORTING;
import static org.duban.task.breakdown.Field.TITLE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How columns are headed in the tables that offices send round. */
final class Spellings {

    private static final int LONGEST_HEADING = 14;

    private static final Map<Field, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(SERIAL, "序号 编号 任务编号 项目编号 任务序号 编码 任务编码 no no. number id serial serialno");
        WORDS.put(AREA, "领域 板块 任务板块 重点领域 工作领域 任务类别 工作类别 类别 分类 方面 专题 area workstream category");
        WORDS.put(
                TITLE,
                "工作任务 任务名称 重点任务 主要任务 具体任务 任务内容 工作内容 任务事项 工作事项 重点工作 重点事项 项目名称"
                        + " 任务 事项 目标任务 title task taskname tasktitle");
        WORDS.put(
                LEAD,
                "牵头单位 责任单位 牵头部门 责任部门 主责单位 主责部门 主办单位 主办部门 牵头责任单位 牵头"
                        + " lead leaddepartment leadunit leadagency owner responsibledepartment");
        WORDS.put(
                SUPPORTING,
                "配合单位 协办单位 配合部门 协办部门 协同单位 参与单位 参加单位 协作单位 配合责任单位 配合"
                        + " supporting support supportingdepartments supportingunits partners");
        WORDS.put(
                DUE,
                "完成时限 完成时间 时间节点 办结时限 完成期限 截止时间 截止日期 时间要求 计划完成时间 时限"
                        + " due duedate deadline completiondate dueby");
        WORDS.put(STARTS_ON, "开始时间 启动时间 起始时间 开始日期 计划开始时间 start startdate startson");
        WORDS.put(OBJECTIVE, "工作目标 年度目标 预期目标 目标要求 主要目标 目标 目标任务 objective objectives goal target");
        WORDS.put(
                COUNTERMEASURES,
                "对策措施 主要措施 具体举措 工作措施 工作举措 具体措施 推进措施 主要举措 措施 举措"
                        + " measures countermeasures actions");
        WORDS.put(SCHEDULE, "进度安排 工作进度 推进计划 进度计划 时间安排 实施步骤 阶段安排 schedule timetable");
        WORDS.put(ASSESSMENT, "检查考核 考核方式 考核标准 考核办法 督查考核 考核 assessment check");
        WORDS.put(DELIVERABLE, "成果形式 工作成果 预期成果 成果体现 交付成果 成果 deliverable deliverables output");
    }

    private Spellings() {}

    /** What a heading may mean, the most likely first. */
    static List<Field> of(String heading) {
        String key = key(heading);
        List<Field> exactly = new ArrayList<>();
        if (key.isEmpty() || (key.length() > LONGEST_HEADING && !key.matches("[a-z.]+"))) {
            return exactly;
        }
        WORDS.forEach(
                (field, words) -> {
                    if (List.of(words.split(" ")).contains(key)) {
                        exactly.add(field);
                    }
                });
        return exactly.isEmpty() ? within(key) : exactly;
    }

    /** The longest Chinese spelling that stands in the heading: 市级牵头单位 is a 牵头单位. */
    private static List<Field> within(String key) {
        String longest = "";
        List<Field> found = new ArrayList<>();
        for (Map.Entry<Field, String> each : WORDS.entrySet()) {
            for (String word : List.of(each.getValue().split(" "))) {
                if (word.charAt(0) > 0x2E80
                        && word.length() > Math.max(longest.length(), 1)
                        && key.contains(word)) {
                    longest = word;
                    found = List.of(each.getKey());
                }
            }
        }
        return found;
    }

    /** Without what is in brackets, and without marks. */
    static String key(String heading) {
        return Wording.key(heading).replaceAll("\\([^)]*\\)|[*:_\\-/、，,]", "");
    }
}
