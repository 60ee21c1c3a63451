import type { Terminal } from '@comanda/domain'
import { IconLockX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../shared/notify.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminal } from '../../shared/terminal-context.tsx'
import formClasses from '../form/form.module.css'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './move-sheet.module.css'

/** Shuts a device out for good: it has to be connected anew, so this one is asked about. */
export function Revoke({ record, onRevoked }: { readonly record: Terminal; readonly onRevoked: () => void }) {
  const { t } = useManageTexts()
  const shared = useTranslation('shared')
  const terminal = useTerminal()
  const notify = useNotify()
  const [isAsking, setAsking] = useState(false)
  const revoke = () => {
    const outcome = terminal.performSetup({ type: 'revokeTerminal', terminalId: record.id })
    if (!outcome.ok) return notify.refused(outcome.refusal)
    notify.say(t('terminals.revoked', { name: record.name }))
    onRevoked()
  }
  return (
    <>
      <button type="button" className={formClasses.danger} onClick={() => setAsking(true)}>
        <IconLockX size={20} aria-hidden /> {t('terminals.revoke')}
      </button>
      {isAsking && (
        <Sheet
          title={t('terminals.revokeTitle', { name: record.name })}
          onClose={() => setAsking(false)}
          footer={
            <div className={classes.actions}>
              <button type="button" className={formClasses.plain} onClick={() => setAsking(false)}>
                {shared.t('cancel')}
              </button>
              <button type="button" className={formClasses.danger} onClick={revoke}>
                {t('terminals.revoke')}
              </button>
            </div>
          }
        >
          <p className={classes.question}>{t('terminals.revokeHint')}</p>
        </Sheet>
      )}
    </>
  )
}
