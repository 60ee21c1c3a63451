// Before the first paint: light or dark as chosen here, else as the device is.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('comanda-theme')
  } catch {}
  const isDark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
})()

// The words of the language of this device (shared/i18n.ts) come beside the app, not after it.
;(() => {
  const files = document.querySelector('meta[name=words]')?.dataset ?? {}
  let chosen = null
  try {
    chosen = localStorage.getItem('comanda-language')
  } catch {}
  const codes = [chosen, ...navigator.languages].map((tag) => tag?.split('-')[0])
  const href = files[codes.find((code) => code in files) ?? 'en']
  if (href)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))
})()
