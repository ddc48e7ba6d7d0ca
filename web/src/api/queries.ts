import { QueryClient, VueQueryPlugin, type VueQueryPluginOptions } from '@tanstack/vue-query'
import { Problem } from './problem'

/** The first words of every query key; a fact that arrives names the ones it touches. */
export const topics = {
  me: 'me',
  programmes: 'programmes',
  departments: 'departments',
  calendar: 'calendar',
  imports: 'imports',
  templates: 'templates',
  measures: 'measures',
  tasks: 'tasks',
  views: 'views',
  progress: 'progress',
  filings: 'filings',
  obligations: 'obligations',
  standing: 'standing',
  agenda: 'agenda',
  alerts: 'alerts',
  inbox: 'inbox',
  feed: 'feed',
} as const

export type Topic = (typeof topics)[keyof typeof topics]

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && error instanceof Problem && error.unanswered,
      refetchOnWindowFocus: true,
    },
    mutations: {
      retry: (failures, error) => failures < 2 && error instanceof Problem && error.unanswered,
    },
  },
})

export const vueQuery: [typeof VueQueryPlugin, VueQueryPluginOptions] = [VueQueryPlugin, { queryClient }]
