import './bring-texts.ts'
import { IconLock, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal } from '../shared/terminal-context.tsx'
import { AttentionEntry } from './attention-entry.tsx'
import { AddDevice } from './panel/add-device.tsx'
import { Appearance } from './panel/appearance.tsx'
import { ConnectionFacts } from './panel/connection-facts.tsx'
import { DeviceFacts } from './panel/device-facts.tsx'
import { LinkSettingsForm } from './panel/link-settings-form.tsx'
import classes from './panel/panel.module.css'
import { PendingList } from './panel/pending-list.tsx'
import { Printers } from './panel/printers.tsx'
import { StateBanner } from './panel/state-banner.tsx'
import { WhoIsHere } from './panel/who-is-here.tsx'

/** The chip opened: what the link does, what waits, who is here, and how this device is set up. */
export function StatusPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('status')
  const [isAdding, setAdding] = useState(false)
  if (isAdding) return <AddDevice onClose={() => setAdding(false)} />
  return (
    <Sheet title={t('title')} place="side" onClose={onClose} footer={<PanelActions onClose={onClose} />}>
      <StateBanner onClose={onClose} />
      <AttentionEntry onClose={onClose} />
      <PendingList />
      <Printers />
      <ConnectionFacts />
      <WhoIsHere />
      <DeviceFacts onAdd={() => setAdding(true)} />
      <LinkSettingsForm />
      <Appearance />
    </Sheet>
  )
}

function PanelActions({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('status')
  const terminal = useTerminal()
  const lock = () => {
    onClose()
    void terminal.signOut()
  }
  return (
    <div className={classes.actions}>
      <button type="button" className={classes.plain} onClick={lock}>
        <IconLock size={20} aria-hidden /> {t('lock')}
      </button>
      <SyncNow />
    </div>
  )
}

const TURN_MS = 1_000

/** Looks for the server at once. The turn only says that it was heard; what it finds the banner says. */
function SyncNow() {
  const { t } = useTranslation('status')
  const terminal = useTerminal()
  const [turns, setTurns] = useState(0)
  const sync = () => {
    terminal.syncNow()
    setTurns(turns + 1)
  }
  return (
    <button type="button" className={classes.primary} onClick={sync}>
      <IconRefresh
        size={20}
        aria-hidden
        style={{ rotate: `${turns}turn`, transition: `rotate ${TURN_MS}ms ease-in-out` }}
      />
      {t('syncNow')}
    </button>
  )
}
