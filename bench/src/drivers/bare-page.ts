import { KEY_DIGITS } from './floor-key.ts'

/**
 * The floor of the screens: one button and one number. A tap is shown at once here, and sent; what
 * comes from elsewhere is shown as it comes.
 */
export const BARE_PAGE = `<!doctype html>
<title>floor</title>
<button data-tap style="width:200px;height:100px">tap</button>
<ul><li data-line><button><span>0</span></button></li></ul>
<script>
  const shown = document.querySelector('span')
  const own = new Set()
  let count = 0
  const show = () => { shown.textContent = String(++count) }
  const socket = new WebSocket(location.origin.replace('http', 'ws') + '/screens')
  socket.onopen = () => document.body.setAttribute('data-ready', '')
  socket.onmessage = ({ data }) => {
    for (const text of data.split('\\n')) if (!own.delete(text.slice(0, ${KEY_DIGITS}))) show()
  }
  document.querySelector('[data-tap]').addEventListener('click', () => {
    const key = String(Math.floor(Math.random() * 1e${KEY_DIGITS})).padStart(${KEY_DIGITS}, '0')
    own.add(key)
    show()
    socket.send(key.padEnd(380, 'x'))
  })
</script>`
