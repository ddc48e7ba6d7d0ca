export default {
  task: { department: '单位' },
}
