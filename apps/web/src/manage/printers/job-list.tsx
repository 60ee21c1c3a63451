import { useState } from 'react'
import { printingPaths, usePrinting } from '../../shared/printers/use-printing.ts'
import { usePrintingTexts } from '../../shared/printers/use-printing-texts.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { minutesSince, useNow } from '../../shared/use-now.ts'
import { useManageTexts } from '../use-manage-texts.ts'
import { actionsFor, type JobAction, type PrintJob, titleOf } from './jobs.ts'
import classes from './printer-now.module.css'
import type { Jobs } from './use-jobs.ts'

interface JobListProps {
  readonly jobs: Jobs
  readonly onChanged: () => void
}

/** The queue of a printer, and what it printed last: each job with its age and what can be done with it. */
export function JobList({ jobs, onChanged }: JobListProps) {
  const { t } = useManageTexts()
  const printing = usePrintingTexts()
  if (jobs.state === 'asking') return null
  if (jobs.state === 'failed')
    return (
      <p className={classes.said} role="status">
        {printing.t(`failed.${jobs.failure}`)}
      </p>
    )
  if (jobs.jobs.length === 0) return <p className={classes.said}>{t('printers.noJobs')}</p>
  return (
    <ul className={classes.jobs} aria-label={t('printers.jobs')}>
      {jobs.jobs.map((job) => (
        <Job key={job.id} job={job} onChanged={onChanged} />
      ))}
    </ul>
  )
}

function Job({ job, onChanged }: { readonly job: PrintJob; readonly onChanged: () => void }) {
  const { t } = useManageTexts()
  const printing = usePrinting()
  const age = minutesSince(job.at, useNow())
  const via = useTerminalValue(({ setup }) => setup.printers[job.viaId ?? '']?.name)
  const title = titleOf(job, (key, values) => t(`printers.${key}`, values))
  const [isBusy, setBusy] = useState(false)
  const act = async (action: JobAction) => {
    setBusy(true)
    await printing(printingPaths.job(job.id, action), t(`printers.did.${action}`, { title }))
    setBusy(false)
    onChanged()
  }
  return (
    <li data-state={job.state}>
      <span className={classes.job}>
        <b>{title}</b>
        <small>
          {[
            t(`printers.job.${job.state}`),
            age === 0 ? t('printers.justNow') : t('printers.age', { count: age }),
            ...(job.reprint ? [t('printers.reprinted')] : []),
            ...(via === undefined ? [] : [t('printers.via', { name: via })]),
          ].join(' · ')}
        </small>
      </span>
      <span className={classes.acts}>
        {actionsFor(job).map((action) => (
          <button
            key={action}
            type="button"
            disabled={isBusy}
            aria-label={t(`printers.doNamed.${action}`, { title })}
            onClick={() => void act(action)}
          >
            {t(`printers.do.${action}`)}
          </button>
        ))}
      </span>
    </li>
  )
}
