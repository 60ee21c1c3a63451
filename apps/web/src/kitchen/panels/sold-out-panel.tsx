import type { Station } from '@comanda/domain'
import { IconBan, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { AvailabilitySheet } from '../../check/availability/availability-sheet.tsx'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { useKitchenTexts } from '../texts.ts'
import classes from './panels.module.css'
import { SidePanel } from './side-panel.tsx'
import { runningAt } from './sold-out.ts'

interface SoldOutPanelProps {
  /** Of which station; an expo or `null`: all. */
  readonly station: Station | null
  readonly onClose: () => void
}

/** 86 from the kitchen: it knows first (F3.1). */
export function SoldOutPanel({ station, onClose }: SoldOutPanelProps) {
  const { t } = useKitchenTexts()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const [typed, setTyped] = useState('')
  const [openId, setOpenId] = useState<string | null>(null)
  const wanted = useDeferredValue(typed)
  const own = station?.kind === 'prep' ? station : null
  const items = useMemo(() => runningAt(setup, own?.id ?? null, wanted), [setup, own, wanted])
  return (
    <SidePanel
      title={t('soldOutTitle')}
      hint={own === null ? t('soldOutAll') : t('soldOutOf', { name: own.name })}
      onClose={onClose}
    >
      <label className={classes.search}>
        <IconSearch size={22} aria-hidden />
        <input
          type="search"
          value={typed}
          placeholder={t('soldOutSearch')}
          aria-label={t('soldOutSearch')}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {items.length === 0 && <p className={classes.none}>{t('noneFound', { typed })}</p>}
      <ul className={classes.items}>
        {items.map(({ id, name, isOut, left }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.item}
              aria-haspopup="dialog"
              data-out={isOut || undefined}
              onClick={() => setOpenId(id)}
            >
              <span>{name}</span>
              {isOut && (
                <b className={classes.out}>
                  <IconBan size={18} aria-hidden /> {t('soldOutNow')}
                </b>
              )}
              {!isOut && left !== null && <i className={classes.left}>{t('left', { count: left })}</i>}
              <IconChevronRight size={20} className={classes.mirrored} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {openId !== null && <AvailabilitySheet productId={openId} onClose={() => setOpenId(null)} />}
    </SidePanel>
  )
}
