package org.duban.task.register;

import java.util.List;
import org.duban.task.breakdown.Wording;

/** What a column of a table of clauses says, and how offices head it, the surest heading first. */
enum ClauseColumn {
    NUMBER("条款号 条款编号 条款序号 条目号 clauseno clauseno. clausenumber 条款 条目 编号 序号 number no no. clause"),
    TEXT("条款内容 条目内容 任务内容 工作内容 主要内容 具体内容 内容 原文 表述 text wording content 条款 条目 工作任务 任务 clause"),
    AREA("领域 板块 重点领域 工作领域 类别 方面 area"),
    DEPARTMENTS(
            "责任单位 责任部门 牵头单位 牵头部门 点名单位 涉及单位 负责单位 主责单位 单位 部门"
                    + " departments department responsible responsibledepartments namedepartments lead"),
    SUPPORTERS("配合单位 协办单位 参与单位 参加单位 配合部门 supporting supporters supportingdepartments");

    private final String headings;

    ClauseColumn(String headings) {
        this.headings = headings;
    }

    /** How well a heading fits: 0 is best; -1 when it does not. */
    int fit(String heading) {
        String key = Wording.key(heading).replaceAll("\\([^)]*\\)|[*:、]", "");
        return List.of(headings.split(" ")).indexOf(key);
    }
}
