import { checkLabel, type OpenCheck } from '@comanda/domain'
import { IconMapPinPlus } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { bringIntoView } from '../shared/bring-into-view.ts'
import { useFormats } from '../shared/formats.ts'
import { isTypingElsewhere } from '../shared/keys.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { AnotherTable } from './another-table.tsx'
import { Column, Receive } from './column.tsx'
import { ColumnChips } from './column-chips.tsx'
import classes from './columns.module.css'
import { useSplitTexts } from './texts.ts'
import { useColumnKeys } from './use-column-keys.ts'
import { NEW, type Splitting } from './use-splitting.ts'

/** Two or more checks beside each other: a tap sends a dish to the one that receives. */
export function ByItem({ splitting }: { readonly splitting: Splitting }) {
  const { t } = useSplitTexts()
  const { money } = useFormats()
  const { columns, source, receiving } = splitting
  const tables = useTerminalValue(({ setup }) => setup.tables)
  const [isChoosing, setChoosing] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const keys = useColumnKeys(box)
  const nameOf = (check: OpenCheck) => {
    const name = check.customer?.name ?? t('check', { label: checkLabel(check) })
    const isElsewhere = check.tableId !== source?.tableId
    const place = tables[check.tableId ?? '']?.number
    return isElsewhere && place !== undefined ? `${t('table', { number: place })} · ${name}` : name
  }
  const names = new Map(columns.map((check) => [check.id as string, nameOf(check)]))
  const nameAt = (id: string) => names.get(id) ?? t('newCheck')
  const receive = (id: string) => {
    splitting.receive(id)
    const column = box.current?.querySelector(`[data-column="${CSS.escape(id)}"]`)
    if (box.current !== null && column) bringIntoView(box.current, column)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTypingElsewhere(event) || !/^[1-9]$/.test(event.key)) return
    const wanted = [...columns.slice(1).map(({ id }) => id as string), NEW][Number(event.key) - 1]
    if (wanted !== undefined) receive(wanted)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  if (source === undefined) return null
  return (
    <>
      <ColumnChips columns={columns} nameAt={nameAt} receiving={receiving} onChoose={receive} />
      <div ref={box} className={classes.columns} {...keys}>
        {columns.map((check, index) => (
          <Column
            key={check.id}
            check={check}
            name={nameAt(check.id)}
            isSource={index === 0}
            isReceiving={check.id === receiving}
            targetName={nameAt(check.id === receiving ? source.id : receiving)}
            onReceive={() => receive(check.id)}
            onTap={splitting.tap}
          />
        ))}
        <section className={classes.column} data-column={NEW} data-receiving={receiving === NEW || undefined}>
          <header className={classes.head}>
            <h2>{t('newCheck')}</h2>
            <output className={classes.total} data-nothing>
              {money(0)}
            </output>
          </header>
          <Receive name={t('newCheck')} isReceiving={receiving === NEW} onReceive={() => receive(NEW)} />
          <p className={classes.empty}>{t('newHint')}</p>
          <button type="button" className={classes.open} onClick={() => setChoosing(true)}>
            <IconMapPinPlus size={18} aria-hidden /> {t('otherTable')}
          </button>
        </section>
      </div>
      {isChoosing && (
        <AnotherTable source={source} onTable={splitting.addTable} onClose={() => setChoosing(false)} />
      )}
    </>
  )
}
