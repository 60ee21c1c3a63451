import { useCallback, useState } from 'react'
import { later } from '../shared/later.tsx'
import { useWords } from '../shared/words.ts'
import { ChipIcon } from './chip-look.tsx'
import classes from './status-chip.module.css'
import { useChipState } from './use-chip-state.ts'
import { useChipWords } from './use-chip-words.ts'

const { Later: StatusPanel, useSoon } = later(async () => (await import('./status-panel.tsx')).StatusPanel)

/** How the link is, always in sight (F6.1): in full where there is room, one word on a phone. Opens the panel. */
export function StatusChip() {
  const { t } = useWords('status')
  const state = useChipState()
  const { full, short, heard } = useChipWords(state)
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  useSoon()
  return (
    <>
      <button
        type="button"
        className={classes.chip}
        data-tone={state.tone}
        data-kind={state.kind}
        aria-haspopup="dialog"
        title={t('title')}
        onClick={() => setOpen(true)}
      >
        <span className={classes.icon}>
          <ChipIcon kind={state.kind} size={18} />
        </span>
        <span className={classes.full}>{full}</span>
        <span className={classes.short}>{short}</span>
      </button>
      {/* Not the button itself: one hears another state, not each command that comes and goes. */}
      <span role="status" className={classes.heard}>
        {heard}
      </span>
      {isOpen && <StatusPanel onClose={close} />}
    </>
  )
}
