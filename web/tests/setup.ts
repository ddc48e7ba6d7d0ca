import { speak } from '@/locales'

await speak('zh-CN')
