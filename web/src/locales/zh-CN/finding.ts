/** What the search says once it is open. */
export default {
  finding: {
    placeholder: '编号、名称、单位，或拼音首字母',
    tasks: '任务',
    departments: '单位',
    found: '搜索结果',
    nothing: '没有找到“{words}”',
    hint: '↑↓ 选择 · Enter 打开 · Esc 关闭',
  },
}
