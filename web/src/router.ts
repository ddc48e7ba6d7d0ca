import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'

/** Every page, fetched when it is first opened. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('@/shell/HomeDoor.vue') },
  { path: '/cockpit', name: 'cockpit', component: () => import('@/cockpit/CockpitPage.vue') },
  { path: '/ledger', name: 'ledger', component: () => import('@/ledger/LedgerPage.vue') },
  { path: '/moved', name: 'moved', component: () => import('@/ledger/MovedPage.vue') },
  { path: '/tasks/:id', name: 'task', component: () => import('@/task/TaskPage.vue') },
  { path: '/work', name: 'work', component: () => import('@/work/WorkPage.vue') },
  { path: '/feed', name: 'feed', component: () => import('@/feed/FeedPage.vue') },
  { path: '/matrix', name: 'matrix', component: () => import('@/matrix/MatrixPage.vue') },
  { path: '/filings/:id', name: 'filing', component: () => import('@/filing/FilingPage.vue') },
  { path: '/review', name: 'review', component: () => import('@/review/ReviewPage.vue') },
  { path: '/:rest(.*)*', name: 'lost', component: () => import('@/shell/LostPage.vue') },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
})
