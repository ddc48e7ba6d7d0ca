import { createApp } from 'vue'
import './styles/base.css'
import { vueQuery } from '@/api/queries'
import { i18n, language, speak } from '@/locales'
import App from './App.vue'
import { router } from './router'

await speak(language.value)
createApp(App).use(i18n).use(router).use(vueQuery[0], vueQuery[1]).mount('#app')
