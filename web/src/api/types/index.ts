export type * from './gateway'
export type * from './notification'
export type * from './report'
export type * from './task'
