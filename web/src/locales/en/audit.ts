export default {
  audit: {
    where: 'Where',
    service: { 'task-service': 'Tasks and plan', 'report-service': 'Filings', 'notification-service': 'Alerts' },
    object: 'Object',
    kind: { task: 'Task', programme: 'Programme', department: 'Department', clause: 'Clause', template: 'Template', measure: 'Measure', calendar: 'Calendar', rules: 'Rules', filing: 'Filing', alert: 'Alert' },
    event: 'Event',
    actor: 'Account',
    from: 'From',
    to: 'To',
    export: 'Export CSV',
    none: 'No facts fit',
    notYet: 'None among those looked at so far',
    more: 'Look further',
    verify: 'Verify',
    whole: '{n} fact, chain whole | {n} facts, chain whole',
    broken: 'Chain broken: run duban audit verify',
  },
}
