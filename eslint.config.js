import neostandard from 'neostandard'

export default [
  ...neostandard({ ts: true, ignores: ['dist/', '.build/', '.tap/'] }),
  {
    files: ['server/inspector/*.js'],
    languageOptions: { globals: Object.fromEntries(['document', 'fetch', 'setTimeout', 'crypto', 'URL', 'createImageBitmap'].map((name) => [name, 'readonly'])) },
  },
  {
    rules: {
      // One statement a line reads best in a diff, but short guards may stay on one line.
      '@stylistic/max-len': ['error', { code: 140, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
    },
  },
]
