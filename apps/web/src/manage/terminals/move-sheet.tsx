import { checkLabel } from '@comanda/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../shared/sheet.tsx'
import { sameItems, useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import formClasses from '../form/form.module.css'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './move-sheet.module.css'
import { cannotTake, openChecksOf, type WithChecks } from './move-terminal.ts'
import type { AskedMove } from './use-move-terminal.ts'

/** A terminal goes to another multi-session while it runs: what becomes of its open checks? (F1.3) */
export function MoveSheet({ moved, to, onMove, onClose }: AskedMove & { readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const shared = useTranslation('shared')
  const terminal = useTerminal()
  const [withChecks, setWithChecks] = useState<WithChecks>('keep')
  const [isMoving, setMoving] = useState(false)
  const checks = useTerminalValue(({ service }) => openChecksOf(service, moved.id), sameItems)
  const names = useTerminalValue(({ setup }) => setup.multiSessions)
  const before = terminal.setup.terminals[moved.id]
  const why = useTerminalValue((now) => (before === undefined ? 'elsewhere' : cannotTake(now, before)))
  const from = names[before?.multiSessionId ?? '']?.name ?? ''
  // Nowhere: it works alone from then on.
  const place = names[to ?? '']?.name
  const go = () => {
    setMoving(true)
    void onMove(withChecks)
  }
  const choices = [
    { key: 'keep', title: t('move.keep', { from }), hint: t('move.keepHint', { from }), why: null },
    {
      key: 'take',
      title: place === undefined ? t('move.outTake') : t('move.take', { place }),
      hint: why === null ? t('move.takeHint') : t(`move.cannot.${why}`, { from }),
      why,
    },
  ] as const
  return (
    <Sheet
      title={
        place === undefined
          ? t('move.outTitle', { name: moved.name, from })
          : t('move.title', { name: moved.name, place })
      }
      onClose={onClose}
      footer={
        <div className={classes.actions}>
          <button type="button" className={formClasses.plain} onClick={onClose}>
            {shared.t('cancel')}
          </button>
          <button type="button" className={formClasses.primary} disabled={isMoving} onClick={go}>
            {t(isMoving ? 'move.going' : 'move.go')}
          </button>
        </div>
      }
    >
      <p className={classes.question}>
        {t('move.question', { count: checks.length, name: moved.name })}{' '}
        <span>{checks.map(checkLabel).join(', ')}</span>
      </p>
      <fieldset className={classes.choices} disabled={isMoving}>
        <legend className="only-heard">{t('move.legend')}</legend>
        {choices.map(({ key, title, hint, why: reason }) => (
          <label key={key} data-off={reason !== null || undefined}>
            <input
              type="radio"
              name="with-checks"
              checked={withChecks === key}
              disabled={reason !== null}
              onChange={() => setWithChecks(key)}
            />
            <span>
              <strong>{title}</strong>
              {hint}
            </span>
          </label>
        ))}
      </fieldset>
    </Sheet>
  )
}
