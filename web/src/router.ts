import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { withMoreWords, withWords } from '@/locales'

/** Every page, fetched when it is first opened. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('@/shell/HomeDoor.vue') },
  { path: '/cockpit', name: 'cockpit', component: () => withWords(import('@/cockpit/CockpitPage.vue')) },
  { path: '/ledger', name: 'ledger', component: () => withWords(import('@/ledger/LedgerPage.vue')) },
  { path: '/moved', name: 'moved', component: () => withWords(import('@/ledger/MovedPage.vue')) },
  { path: '/tasks/new', name: 'new-task', component: () => withMoreWords(import('@/drafting/NewTaskPage.vue')) },
  { path: '/tasks/:id/redraft', name: 'redraft', component: () => withMoreWords(import('@/drafting/RedraftPage.vue')) },
  { path: '/tasks/:id', name: 'task', component: () => withMoreWords(import('@/task/TaskPage.vue')) },
  { path: '/groups', name: 'groups', component: () => withMoreWords(import('@/groups/GroupsPage.vue')) },
  { path: '/groups/new', name: 'new-group', component: () => withMoreWords(import('@/groups/NewGroupPage.vue')) },
  { path: '/groups/:id', name: 'group', component: () => withMoreWords(import('@/groups/GroupPage.vue')) },
  { path: '/templates', name: 'templates', component: () => withMoreWords(import('@/templates/TemplatesPage.vue')) },
  { path: '/templates/new', name: 'new-template', component: () => withMoreWords(import('@/templates/NewTemplatePage.vue')) },
  { path: '/templates/:id', name: 'template', component: () => withMoreWords(import('@/templates/TemplatePage.vue')) },
  { path: '/measures', name: 'measures', component: () => withMoreWords(import('@/measures/MeasuresPage.vue')) },
  { path: '/clauses', name: 'clauses', component: () => withMoreWords(import('@/clauses/ClausesPage.vue')) },
  { path: '/coverage', name: 'coverage', component: () => withMoreWords(import('@/plan/CoveragePage.vue')) },
  { path: '/completeness', name: 'completeness', component: () => withMoreWords(import('@/plan/CompletenessPage.vue')) },
  { path: '/register', name: 'register', component: () => withMoreWords(import('@/register/RegisterPage.vue')) },
  { path: '/versions', name: 'versions', component: () => withMoreWords(import('@/plan/VersionsPage.vue')) },
  { path: '/work', name: 'work', component: () => withWords(import('@/work/WorkPage.vue')) },
  { path: '/feed', name: 'feed', component: () => withWords(import('@/feed/FeedPage.vue')) },
  { path: '/matrix', name: 'matrix', component: () => withWords(import('@/matrix/MatrixPage.vue')) },
  { path: '/filings/:id', name: 'filing', component: () => withWords(import('@/filing/FilingPage.vue')) },
  { path: '/review', name: 'review', component: () => withWords(import('@/review/ReviewPage.vue')) },
  { path: '/imports', name: 'imports', component: () => withMoreWords(import('@/imports/ImportsPage.vue')) },
  { path: '/imports/:id', name: 'import', component: () => withMoreWords(import('@/imports/ImportPage.vue')) },
  { path: '/calendar', name: 'calendar', component: () => withMoreWords(import('@/calendar/CalendarPage.vue')) },
  { path: '/departments', name: 'departments', component: () => withMoreWords(import('@/organisation/DepartmentsPage.vue')) },
  { path: '/departments/:code', name: 'department', component: () => withMoreWords(import('@/organisation/DepartmentPage.vue')) },
  { path: '/programme', name: 'programme', component: () => withMoreWords(import('@/organisation/ProgrammePage.vue')) },
  { path: '/audit', name: 'audit', component: () => withMoreWords(import('@/audit/AuditPage.vue')) },
  { path: '/rules', name: 'rules', component: () => withMoreWords(import('@/rules/RulesPage.vue')) },
  { path: '/:rest(.*)*', name: 'lost', component: () => import('@/shell/LostPage.vue') },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
})
