import { IconFlame } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../shared/sheet.tsx'
import { markedOn, setMarking } from '../lines/marked.ts'
import type { PanelProps } from '../panel.ts'
import classes from './fire-menu.module.css'
import { type FireOption, fireOptions } from './firing.ts'
import { useFire } from './use-fire.ts'

/** What to send where several courses wait (F3.5). */
export function FireMenu({ check, onClose }: PanelProps) {
  const { t } = useTranslation('check')
  const fire = useFire(check.id)
  const options = fireOptions(check.lines, markedOn(check.id) ?? [])
  return (
    <Sheet title={t('fireWhat')} place="side" onClose={onClose}>
      {options.length === 0 && <p className={classes.none}>{t('why.nothingToFire')}</p>}
      <div className={classes.options}>
        {options.map((option, index) => (
          <button
            key={keyOf(option)}
            type="button"
            data-first-focus={index === 0 || undefined}
            data-main={index === 0 || undefined}
            onClick={() => {
              onClose()
              if (fire(option.what) && option.what.kind === 'lines') setMarking(check.id, false)
            }}
          >
            <IconFlame size={22} aria-hidden />
            <span>
              <FireWords option={option} />
            </span>
            <b>{option.dishes}</b>
          </button>
        ))}
      </div>
    </Sheet>
  )
}

function FireWords({ option: { what, course = 0 } }: { readonly option: FireOption }) {
  const { t } = useTranslation('check')
  const named = (of: number) => (of === 0 ? t('noCourse') : t('course', { course: of }))
  switch (what.kind) {
    case 'all':
      return t('fireAll')
    case 'next':
      return t('fireNext', { course: named(course) })
    case 'course':
      return named(what.course)
    case 'lines':
      return t('fireChosen')
  }
}

const keyOf = ({ what }: FireOption): string => (what.kind === 'course' ? `course ${what.course}` : what.kind)
