import { IconCloudOff, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { lookerAt } from '../floor/whose.ts'
import { useGo } from '../shared/go.ts'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useSayWhere } from '../shared/use-say-where.ts'
import { useStable } from '../shared/use-stable.ts'
import { FindFilters } from './find-filters.tsx'
import classes from './find-screen.module.css'
import { HitRow } from './hit-row.tsx'
import { type Hit, hitsHere, mergedHits } from './hits.ts'
import { PastCheckSheet } from './past-check-sheet.tsx'
import { CheckScanner } from './scanned/check-scanner.tsx'
import { useFindTexts } from './use-find-texts.ts'
import { useFound } from './use-found.ts'
import type { Wanted } from './wanted.ts'

/** Open and past checks: those of this device at once, all others as soon as the server has answered (F3.10). */
export function FindScreen() {
  const { t } = useFindTexts()
  const terminal = useTerminal()
  const go = useGo()
  const [words, setWords] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const [personId, setPersonId] = useState<string | null>(null)
  const [past, setPast] = useState<Hit | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const typed = useDeferredValue(words)
  const wanted: Wanted = useMemo(() => ({ words: typed, day, personId }), [typed, day, personId])
  const found = useFound(wanted)
  const service = useTerminalValue((now) => now.service)
  const setup = useTerminalValue((now) => now.setup)
  // biome-ignore lint/correctness/useExhaustiveDependencies: who looks is a part of the setup
  const here = useMemo(() => hitsHere(service, lookerAt(terminal), wanted), [service, setup, wanted])
  const hits = useMemo(
    () => mergedHits(here, found.checks, service, setup),
    [here, found.checks, service, setup],
  )
  useSayWhere({ checkId: null, tableId: null, doing: 'idle' })
  useEffect(() => {
    // On a phone its keyboard would cover what is there to be seen.
    if (matchMedia('(pointer: fine)').matches) search.current?.focus()
  }, [])
  const open = useStable((hit: Hit) => {
    if (hit.isHere && hit.status === 'open') go.toCheck(hit.id)
    else setPast(hit)
  })
  const close = useStable(() => setPast(null))
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && hits[0] !== undefined) open(hits[0])
    if (event.key === 'Escape' && words === '') go.toFloor()
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    list.current?.querySelector('button')?.focus()
  }
  return (
    <main className={classes.screen} aria-label={t('title')}>
      <header className={classes.head}>
        <label className={classes.search}>
          <IconSearch size={22} aria-hidden />
          <input
            ref={search}
            type="search"
            value={words}
            maxLength={120}
            placeholder={t('search')}
            aria-label={t('title')}
            onChange={(event) => setWords(event.currentTarget.value)}
            onKeyDown={onSearchKey}
          />
        </label>
        <FindFilters day={day} personId={personId} onDay={setDay} onPerson={setPersonId} />
      </header>
      <div className={classes.results}>
        {found.state === 'silent' && (
          <p className={classes.offline} role="status">
            <IconCloudOff size={20} aria-hidden /> {t('offline')}
          </p>
        )}
        <p className={classes.count} role="status">
          {t('found', { count: hits.length })}
          {found.state === 'asking' && <span> {t('asking')}</span>}
          {found.state === 'told' && !found.complete && <span> {t('building')}</span>}
        </p>
        {hits.length === 0 && found.state !== 'asking' ? (
          <div className={classes.none}>
            <p>{t('none')}</p>
            <p>{t('noneHint')}</p>
          </div>
        ) : (
          <ul ref={list} className={classes.hits} onKeyDown={walk}>
            {hits.map((hit) => (
              <HitRow key={hit.id} hit={hit} onOpen={open} />
            ))}
          </ul>
        )}
        {found.more !== null && (
          <button type="button" className={classes.more} onClick={found.more}>
            {t('more')}
          </button>
        )}
      </div>
      <CheckScanner />
      {past !== null && <PastCheckSheet hit={past} onClose={close} />}
    </main>
  )
}

/** Arrow keys go from check to check. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
