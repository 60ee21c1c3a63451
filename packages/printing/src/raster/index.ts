export { openDrawText, openPngOf } from './draw-text.ts'
