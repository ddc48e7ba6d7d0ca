export default {
  revision: {
    about: 'A task that was given out is revised here; the history keeps what it said before and why. Its dates and lead are changed in other ways.',
    leaves: '{names} will no longer see the task; open requests for help and delegations of theirs end',
    metStays: 'A milestone that is met is neither dropped nor moved',
    none: '(none)',
    left: '{names} left',
    joined: '{names} joined',
    helpEnded: 'requests for help that end with it: {n}',
    milestone: 'milestone {n}',
  },
}
