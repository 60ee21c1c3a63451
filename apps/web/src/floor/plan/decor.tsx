import type { Decor as DecorRecord } from '@comanda/domain'
import classes from './decor.module.css'

type Kind = DecorRecord['kind']

interface DecorProps {
  readonly decor: readonly DecorRecord[]
  readonly scale: number
  readonly dx: number
  readonly dy: number
}

/** The room around the tables, drawn quietly: it helps to find one's way and asks for nothing. */
export function Decor({ decor, scale, dx, dy }: DecorProps) {
  return (
    <g className={classes.decor} aria-hidden>
      {decor.map((piece, index) => {
        const box = {
          x: piece.x * scale + dx,
          y: piece.y * scale + dy,
          w: Math.max(2, piece.w * scale),
          h: Math.max(2, piece.h * scale),
        }
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no id and are replaced as a whole
        return <Piece key={index} kind={piece.kind} text={piece.text} {...box} />
      })}
    </g>
  )
}

interface PieceProps {
  readonly kind: Kind
  readonly text: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

function Piece({ kind, text, x, y, w, h }: PieceProps) {
  switch (kind) {
    case 'plant':
      return <Plant x={x} y={y} w={w} h={h} />
    case 'door':
      return <Door x={x} y={y} w={w} h={h} />
    case 'window':
      return (
        <g className={classes.window}>
          <rect x={x} y={y} width={w} height={h} />
          {w > h ? (
            <line x1={x} x2={x + w} y1={y + h / 2} y2={y + h / 2} />
          ) : (
            <line x1={x + w / 2} x2={x + w / 2} y1={y} y2={y + h} />
          )}
        </g>
      )
    case 'label':
      return <Label text={text} x={x} y={y} w={w} h={h} />
    default:
      return (
        <g className={classes[kind]}>
          <rect x={x} y={y} width={w} height={h} rx={kind === 'wall' ? 2 : 8} />
          <Label text={text} x={x} y={y} w={w} h={h} />
        </g>
      )
  }
}

type BoxProps = Omit<PieceProps, 'kind' | 'text'>

/** Along its longer side. */
function Label({ text, x, y, w, h }: BoxProps & { readonly text: string }) {
  if (text === '') return null
  const isTall = h > w * 1.4
  const size = Math.max(11, Math.min(15, Math.min(w, h) * 0.4))
  return (
    <text
      className={classes.label}
      fontSize={size}
      transform={`translate(${x + w / 2} ${y + h / 2})${isTall ? ' rotate(-90)' : ''}`}
    >
      {text}
    </text>
  )
}

function Plant({ x, y, w, h }: BoxProps) {
  const r = Math.min(w, h) / 2
  const leaves = [0, 60, 120, 180, 240, 300]
  return (
    <g className={classes.plant} transform={`translate(${x + w / 2} ${y + h / 2})`}>
      {leaves.map((turn) => (
        <ellipse key={turn} cy={-r * 0.55} rx={r * 0.3} ry={r * 0.48} transform={`rotate(${turn})`} />
      ))}
      <circle r={r * 0.24} />
    </g>
  )
}

/** An opening in the wall and the sweep of its leaf. */
function Door({ x, y, w, h }: BoxProps) {
  const isWide = w >= h
  const leaf = isWide ? w : h
  const sweep = isWide
    ? `M ${x} ${y + h} A ${leaf} ${leaf} 0 0 0 ${x + leaf} ${y + h - leaf} L ${x + leaf} ${y + h}`
    : `M ${x} ${y} A ${leaf} ${leaf} 0 0 1 ${x + leaf} ${y + leaf} L ${x} ${y + leaf}`
  return (
    <g className={classes.door}>
      <rect x={x} y={y} width={w} height={h} />
      <path d={sweep} />
    </g>
  )
}
