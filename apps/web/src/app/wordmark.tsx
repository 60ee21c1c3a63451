interface MarkProps {
  readonly size?: number
}

/** The order slip: torn at the foot, two lines written, the third being so. */
export function SlipMark({ size = 28 }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M7 3.5h18a1.5 1.5 0 0 1 1.5 1.5v22.6l-3.5-2.2-3.5 2.6-3.5-2.6-3.5 2.6-3.5-2.6-3.5 2.2V5A1.5 1.5 0 0 1 7 3.5Z"
        fill="var(--c-accent)"
      />
      <path
        d="M11 10h10M11 15h10M11 20h5"
        fill="none"
        stroke="var(--c-accent-ink)"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="20.2" cy="20" r="1.5" fill="var(--c-accent-ink)" />
    </svg>
  )
}

/** Slip and name. */
export function Wordmark({ size = 28 }: MarkProps) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: size * 0.3 }}>
      <SlipMark size={size} />
      <span style={{ fontSize: size * 0.72, fontWeight: 700, letterSpacing: '-0.03em' }}>comanda</span>
    </span>
  )
}
