import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import ts from 'typescript-eslint'

const browser = Object.fromEntries(
  ['window', 'document', 'localStorage', 'sessionStorage', 'location', 'navigator', 'matchMedia', 'fetch', 'crypto'].map((name) => [name, 'readonly']),
)
const node = Object.fromEntries(['process', 'console', 'Buffer', 'URL', 'setTimeout', 'setInterval', 'clearInterval', 'crypto', 'Response'].map((name) => [name, 'readonly']))

export default ts.config(
  { ignores: ['target', 'node_modules', 'src/api/schema'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser }, globals: browser },
    rules: { 'no-undef': 'off' },
  },
  { files: ['public/*.js'], languageOptions: { globals: browser, sourceType: 'script' } },
  { files: ['**/*.mjs'], languageOptions: { globals: node } },
  {
    rules: {
      'max-lines': ['error', 300],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'always', normal: 'always', component: 'always' } }],
      'vue/no-static-inline-styles': 'error',
      'vue/no-v-html': 'error',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vuejs-accessibility/form-control-has-label': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
)
