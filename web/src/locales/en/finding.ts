export default {
  finding: {
    placeholder: 'Number, title, department, or pinyin initials',
    tasks: 'Tasks',
    departments: 'Departments',
    found: 'Results',
    nothing: 'Nothing found for “{words}”',
    hint: '↑↓ choose · Enter opens · Esc closes',
  },
}
