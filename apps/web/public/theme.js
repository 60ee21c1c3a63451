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
