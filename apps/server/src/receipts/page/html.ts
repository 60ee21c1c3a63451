/** Text that is safe between tags and in quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

export interface PageParts {
  readonly language: string
  readonly fromRight: boolean
  readonly title: string
  /** Safe HTML. */
  readonly body: string
}

/** A page of its own: it loads nothing, runs nothing, is found by no search engine, and prints as it is. */
export const htmlPage = ({ language, fromRight, title, body }: PageParts): string =>
  `<!doctype html>
<html lang="${escaped(language)}" dir="${fromRight ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body><main>
${body}
</main></body>
</html>
`

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #5b6470; --line: #d8dce2; --paper: #fff; --ground: #f2f4f7; --loud: #b3261e }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef1f5; --soft: #a6afbb; --line: #39414c; --paper: #1b2027; --ground: #11151a; --loud: #ffb4ab }
}
* { box-sizing: border-box }
body { margin: 0; padding: 1rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif }
main { max-width: 28rem; margin: 0 auto; padding: 1.5rem 1.25rem; background: var(--paper);
  border: 1px solid var(--line); border-radius: .75rem }
header, footer { text-align: center }
header p, footer p { margin: 0; color: var(--soft); white-space: pre-line }
h1 { margin: 0 0 .25rem; font-size: 1.375rem; line-height: 1.25 }
h2 { margin: 0; font-size: 1rem }
.mark { margin: 1rem 0 0; padding: .25rem .5rem; border: 2px solid var(--loud); border-radius: .375rem;
  color: var(--loud); font-weight: 700; text-align: center }
section { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--line) }
.facts p { margin: 0; color: var(--soft) }
.facts .moment { color: var(--ink) }
table { width: 100%; border-collapse: collapse }
td { padding: .125rem 0; vertical-align: top; overflow-wrap: anywhere }
td:last-child { padding-inline-start: 1rem; text-align: end; white-space: nowrap;
  font-variant-numeric: tabular-nums }
.below td { color: var(--soft); font-size: .9375rem }
.below td:first-child { padding-inline-start: 1.75rem }
.line td { padding-top: .375rem }
.line td:first-child { padding-inline-start: 1.75rem; text-indent: -1.75rem }
.count { display: inline-block; min-width: 1.75rem; text-indent: 0; font-variant-numeric: tabular-nums }
.total td { padding-top: .25rem; font-size: 1.375rem; font-weight: 700; line-height: 1.3 }
.quiet { color: var(--soft); font-size: .9375rem }
footer { margin-top: 1.25rem }
a { color: inherit }
@media print {
  :root { --ink: #000; --soft: #000; --line: #999; --paper: #fff; --ground: #fff; --loud: #000 }
  body { padding: 0 }
  main { max-width: none; padding: 0; border: 0 }
}
`
