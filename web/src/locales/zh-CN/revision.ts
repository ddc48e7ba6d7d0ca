/** A task that was given out is revised. */
export default {
  revision: {
    about: '已下达的任务在这里修订；改前、改后和理由都记入历程。期限和牵头单位另有办法。',
    leaves: '{names}将不再看到这项任务，未办结的协助请求和转办随之终止',
    metStays: '已完成的节点不能删除或改期',
    none: '（无）',
    left: '退出 {names}',
    joined: '加入 {names}',
    helpEnded: '随之终止的协助请求 {n}',
    milestone: '节点 {n}',
  },
}
