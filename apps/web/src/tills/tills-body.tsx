import { can } from '@comanda/domain'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Attention } from '../pay/attention.tsx'
import { CloseDay } from '../reports/close-day.tsx'
import { XPaper } from '../reports/x-paper.tsx'
import { OwnZ } from '../reports/z/own-z.tsx'
import card from '../shared/card.module.css'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { ClosedTill } from './closed-till.tsx'
import { OpenTillSheet } from './open-till-sheet.tsx'
import { useTillTexts } from './texts.ts'
import { TillCard } from './till-card.tsx'
import classes from './tills.module.css'

/** The drawers of the house, what waits for a manager, and what was taken since the last close. */
export function TillsBody() {
  const { t } = useTillTexts()
  const tills = useTerminalValue(({ service }) => service.tills)
  const terminalId = useTerminalValue(({ identity }) => identity?.terminalId ?? '')
  const usesTills = useTerminalValue(({ setup }) => setup.restaurant?.usesTills !== false)
  // Who counts blindly is not to read what was taken.
  const mayRead = useTerminalValue(
    ({ setup, personId }) => personId !== null && can(setup, personId, 'backOffice'),
  )
  const [isOpening, setOpening] = useState(false)
  const all = Object.values(tills).sort((a, b) => b.opened.at - a.opened.at)
  const isHere = (of: string | null) => of === null || of === terminalId
  return (
    <div className={classes.columns}>
      <section className={classes.section} aria-label={t('tills')}>
        <div className={classes.head}>
          <h2>{t('tills')}</h2>
          {usesTills && (
            <button type="button" className={card.act} onClick={() => setOpening(true)}>
              <IconPlus size={20} aria-hidden /> {t('openTill')}
            </button>
          )}
        </div>
        {!usesTills && <p className={classes.hint}>{t('noTills')}</p>}
        {usesTills && all.length === 0 && <p className={classes.hint}>{t('noneOpen')}</p>}
        {all.map((till) =>
          till.closed === null ? (
            <TillCard key={till.id} till={till} isHere={isHere(till.terminalId)} />
          ) : (
            <ClosedTill key={till.id} till={till} closing={till.closed} />
          ),
        )}
      </section>
      <section className={classes.section}>
        <Attention />
        <CloseDay />
        {mayRead ? <XPaper /> : <OwnZ />}
      </section>
      {isOpening && <OpenTillSheet onClose={() => setOpening(false)} />}
    </div>
  )
}
