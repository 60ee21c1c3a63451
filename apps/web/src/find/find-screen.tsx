export function FindScreen() {
  return <main />
}
