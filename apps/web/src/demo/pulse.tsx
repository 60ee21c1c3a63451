import classes from './rush-card.module.css'

const BARS = 30
const HEIGHT = 36
/** Below this the bars would jump at the first taps. */
const LEAST_SCALE = 40

/** The last minute as bars, newest at the end. The number beside it says the same. */
export function Pulse({ samples }: { readonly samples: readonly number[] }) {
  const most = Math.max(LEAST_SCALE, ...samples)
  const bars = [...Array<number>(Math.max(0, BARS - samples.length)).fill(0), ...samples.slice(-BARS)]
  return (
    <svg
      className={classes.bars}
      viewBox={`0 0 ${BARS * 6} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {bars.map((sample, index) => {
        const height = Math.max(2, (sample / most) * HEIGHT)
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            key={index}
            x={index * 6 + 1}
            y={HEIGHT - height}
            width={4}
            height={height}
            rx={1}
          />
        )
      })}
    </svg>
  )
}
