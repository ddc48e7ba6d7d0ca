// Runs before the first paint so that a dark room never sees a white flash; a file of its own because the pages allow no inline script.
;(function () {
  var wanted = localStorage.getItem('duban.theme') || 'system'
  var dark = wanted === 'dark' || (wanted === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
