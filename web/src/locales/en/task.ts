export default {
  task: { department: 'Department' },
}
