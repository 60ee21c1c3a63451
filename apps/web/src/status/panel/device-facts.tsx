import { IconDeviceTablet } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { Fact } from './fact.tsx'
import classes from './panel.module.css'
import { useStorageWords } from './use-storage-words.ts'
import { useMayManage, useThisTerminal } from './use-this-terminal.ts'

/** What this device is called, and how safely it keeps things. */
export function DeviceFacts({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation('status')
  const terminal = useThisTerminal()
  const multiSession = useTerminalValue(
    ({ setup }) => setup.multiSessions[terminal?.multiSessionId ?? '']?.name,
  )
  const storageError = useTerminalValue(({ status }) => status.storageError)
  const storage = useStorageWords()
  const mayManage = useMayManage()
  return (
    <section className={classes.part}>
      <h3>{t('device.title')}</h3>
      <dl className={classes.facts}>
        {terminal !== undefined && (
          <>
            <Fact label={t('device.name')}>{terminal.name}</Fact>
            <Fact label={t('device.code')}>{terminal.code}</Fact>
          </>
        )}
        <Fact label={t('device.multiSession')}>{multiSession ?? t('device.none')}</Fact>
        <Fact label={t('storage.title')}>
          {storage?.kept}
          {storage?.used !== undefined && <small>{storage.used}</small>}
          {storageError !== null && <small>{t('storage.failed', { error: storageError })}</small>}
        </Fact>
      </dl>
      {mayManage && (
        <button type="button" className={classes.plain} onClick={onAdd}>
          <IconDeviceTablet size={20} aria-hidden /> {t('add.open')}
        </button>
      )}
    </section>
  )
}
