import { useScanner } from '../../check/menu/use-scanner.ts'
import { useScannedCheck } from './use-scanned-check.tsx'

/** Hears a scanner on a screen that sells nothing: what it reads is a check, or it is said that it is none. */
export function CheckScanner() {
  const { scan, sheet } = useScannedCheck()
  useScanner(() => false, scan)
  return sheet
}
