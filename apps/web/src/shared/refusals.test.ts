import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PERMISSIONS } from '@comanda/domain'
import i18next, { type i18n } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Names, Phrasing } from './phrasing.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { texts } from './refusals.texts.ts'

const packages = fileURLToPath(new URL('../../../../packages', import.meta.url))

/** How the sources say no. A failure that is reported to the server's log is no refusal. */
const SAYING_NO = [
  /\b(?:refuse|fail|refusedHere)\(\s*'([a-z-]+)'/g,
  /\brefusedAnswer\([^)]*'([a-z-]+)'\s*\)/g,
  /(?<!report\()\{\s*code: '([a-z-]+)'/g,
]

const sourcesOf = (folder: string): readonly string[] =>
  readdirSync(join(packages, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(test|sim|contract)\.ts$/.test(file))
    .map((file) => readFileSync(join(packages, folder, 'src', file), 'utf8'))

const codes = [
  ...new Set(
    ['domain', 'sync', 'hub', 'client'].flatMap((folder) =>
      sourcesOf(folder).flatMap((source) =>
        SAYING_NO.flatMap((pattern) => [...source.matchAll(pattern)].map(([, code = '']) => code)),
      ),
    ),
  ),
].sort()

const TIME = 1_000
const mark = { by: 'ben', terminal: 'tablet', at: TIME }
const names = {
  people: { ben: { name: 'Ben' }, ana: { name: 'Ana' } },
  terminals: { tablet: { name: 'Tablet' } },
  tables: { t7: { number: '7' }, t9: { number: '9' } },
  customers: { kim: { name: 'Kim' } },
  orderTypes: { away: { name: 'Takeaway' } },
} as unknown as Names

describe.each(['en', 'es'] as const)('refusals in %s', (language) => {
  let i18n: i18n
  let phrasing: Phrasing
  beforeAll(async () => {
    i18n = i18next.createInstance()
    const resources = { [language]: { translation: texts[language] } }
    await i18n.init({ lng: language, resources, interpolation: { escapeValue: false } })
    phrasing = {
      t: (key, values = {}) => i18n.t(key, values),
      locale: language,
      money: (minor) => `€${minor / 100}`,
      percent: (basisPoints) => `${basisPoints / 100}%`,
      time: () => '12:41',
    }
  })
  const say = (code: string, details?: Record<string, unknown>) =>
    refusalSentence(details === undefined ? { code } : { code, details }, undefined, names, phrasing)

  test('the sources do say no', () => expect(codes.length).toBeGreaterThan(30))

  test.each(codes)('%s has a text', (code) => {
    const text = say(code)
    expect(text).not.toBe(phrasing.t('general'))
    expect(text).not.toContain(code)
    expect(text).not.toMatch(/\{\{|undefined|NaN|\[object/)
  })

  test.each(PERMISSIONS)('what %s allows is said in words', (permission) => {
    const text = say('not-permitted', { permission })
    expect(text).not.toMatch(/action|\{\{/)
    expect(text).toContain(phrasing.t(`action.${permission}`))
  })

  test('a code from the future becomes a calm sentence', () => {
    expect(say('moon-in-the-way', { by: 'ben' })).toBe(phrasing.t('general'))
    expect(say('constructor')).toBe(phrasing.t('general'))
  })

  test('[C3] [C28] names who, what and when', () => {
    const beer = { ...mark, check: 12, line: 'Beer', field: 'quantity', yours: 3, theirs: 5 }
    const text = say('superseded', beer)
    for (const part of ['Ben (Tablet)', '5', '3', '12:41', 'Beer']) expect(text).toContain(part)
  })

  test.each([
    ['unitPrice', 350, '€3.5'],
    ['discount', 1000, '10%'],
    ['table', 't9', '9'],
    ['customer', 'kim', 'Kim'],
    ['kitchenNote', 'no ice', 'no ice'],
    ['allergy', 'nuts', 'nuts'],
    ['course', 2, '2'],
    ['seat', 4, '4'],
    ['waiter', 'ben', 'Ben'],
    ['orderType', 'away', 'Takeaway'],
    ['choices', 'Burger · rare', 'Burger · rare'],
    ['comp', 'birthday', 'birthday'],
    ['discount', '1000/500', '10%'],
    ['discount', '0/500', '€5'],
    ['division', 'even/3', '3'],
    ['division', 'amounts/1000,500', '€10'],
    ['handover', 'Kim · 600 · Calle 1 · 1000', 'Kim · 600 · Calle 1 · 12:41'],
  ])('a value of %s reads as people write it', (field, theirs, shown) => {
    expect(say('superseded', { ...mark, check: 12, field, yours: null, theirs })).toContain(shown)
  })
})

describe('[C28] sentences with all that is known', () => {
  const phrasing: Phrasing = {
    t: (key, values = {}) =>
      i18next.services.interpolator.interpolate(texts.en[key as 'at'], values, 'en', {}),
    locale: 'en',
    money: String,
    percent: String,
    time: () => '12:41',
  }
  beforeAll(async () => {
    await i18next.init({ lng: 'en', interpolation: { escapeValue: false } })
  })
  test.each([
    [
      'line-fired',
      { ...mark, line: 'Steak', fired: 2, yours: 1 },
      'The kitchen has 2 × Steak already. To take it off, void it with a reason.',
    ],
    [
      'sold-out',
      { ...mark, name: 'Tart', yours: 2, remaining: 1 },
      'Only 1 × Tart left, not 2. Ben (Tablet) last set what there is at 12:41.',
    ],
    [
      'units-gone',
      { ...mark, check: 12, line: 'Steak', yours: 2, theirs: 0 },
      'Ben (Tablet) took Steak first at 12:41. None of it is left on check 12.',
    ],
    [
      'table-occupied',
      { ...mark, table: '7', check: 14 },
      'Table 7 is taken by check 14, opened at 12:41 by Ben (Tablet).',
    ],
    [
      'record-in-use',
      { kind: 'stations', name: 'Grill', by: ['Steak', 'Burger'] },
      'Grill is still used by Steak and Burger.',
    ],
    ['min-above-max', { name: 'Menu', choice: 'Starter', min: 3, max: 2 }, 'Menu · Starter'],
    ['terminal-code-taken', { code: 'T2', name: 'Ben’s tablet' }, 'Ben’s tablet has the code T2 already'],
    ['terminal-revoked', { ...mark, proven: true }, 'Ben (Tablet) shut the device out at 12:41.'],
    ['terminal-revoked', { ...mark, proven: false }, 'The server has not heard the PIN'],
    ['modifiers-missing', { name: 'Steak', group: 'Done', min: 1 }, 'Steak: choose at least 1 under Done.'],
  ] as const)('%s', (code, details, sentence) => {
    expect(refusalSentence({ code, details }, undefined, names, phrasing)).toContain(sentence)
  })
})

test('[C3] the sentence of the specification', () => {
  const phrasing: Phrasing = {
    t: (key, values = {}) =>
      (texts.en[key as 'superseded'] ?? key).replace(
        /\{\{(\w+)\}\}/g,
        (_, name: string) => `${values[name]}`,
      ),
    locale: 'en',
    money: String,
    percent: String,
    time: () => '12:41',
  }
  const details = { ...mark, field: 'quantity', yours: 3, theirs: 5 }
  expect(refusalSentence({ code: 'superseded', details }, undefined, names, phrasing)).toBe(
    'Ben (Tablet) set 5 at 12:41 · yours was\u00a03',
  )
})
