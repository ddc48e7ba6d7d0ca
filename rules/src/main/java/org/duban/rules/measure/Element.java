package org.duban.rules.measure;

/** What makes a measure concrete: number and date together, or a deliverable, or a person. */
public enum Element {
    /** A number with a unit: 1.8万人次, 40 talks. */
    NUMBER,
    /** A day, month, quarter, year or a regular interval: 12月底前, by 30 June, 每季度. */
    DATE,
    /** A document by name or kind, with what happens to it: 印发《…办法》, publish the skills plan. */
    DELIVERABLE,
    /** Somebody by name: 负责人：张三, owner: Zhang San. */
    PERSON
}
