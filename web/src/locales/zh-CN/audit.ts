/** The auditors' page. */
export default {
  audit: {
    where: '范围',
    service: { 'task-service': '任务与方案', 'report-service': '报送', 'notification-service': '提醒' },
    object: '对象',
    kind: { task: '任务', programme: '专项', department: '单位', clause: '条款', template: '模板', measure: '举措', calendar: '工作日历', rules: '规则', filing: '报送', alert: '提醒' },
    event: '事项',
    actor: '账号',
    from: '自',
    to: '至',
    export: '导出 CSV',
    none: '没有符合条件的记录',
    notYet: '已查过的部分没有符合条件的记录',
    more: '继续查找',
    verify: '核验',
    whole: '{n} 条记录，链完整',
    broken: '链不完整，请运行 duban audit verify',
  },
}
