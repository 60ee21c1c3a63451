import { IconCloudOff } from '@tabler/icons-react'
import { useReportTexts } from '../texts.ts'
import type { OlderZ } from './use-older-z.ts'
import classes from './z.module.css'

/** What is missing in the list, and the way to it. */
export function ZFoot({ older }: { readonly older: OlderZ }) {
  const { t } = useReportTexts()
  const { state, complete, more } = older
  return (
    <div className={classes.foot}>
      <p role="status" data-silent={state === 'silent'}>
        {state === 'silent' && (
          <>
            <IconCloudOff size={20} aria-hidden /> {t('list.silent')}
          </>
        )}
        {state === 'asking' && t('list.asking')}
        {state === 'told' && !complete && t('list.building')}
      </p>
      {more !== null && (
        <button type="button" onClick={more}>
          {t('list.more')}
        </button>
      )}
    </div>
  )
}
