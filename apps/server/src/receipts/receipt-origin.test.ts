import { expect, test } from 'vitest'
import { guestOriginFor, type OriginOptions } from './receipt-origin.ts'

const here = (publicUrl: string | null): OriginOptions => ({ publicUrl, host: '127.0.0.1', port: () => 7300 })
const asked = (host: string, publicUrl: string | null = null) =>
  guestOriginFor({ protocol: 'http', host }, here(publicUrl))

test('[F5.5] links on receipts lead to where guests reach the server, or are left out', () => {
  expect(asked('192.168.1.5:7300')).toBe('http://192.168.1.5:7300')
  expect(asked('192.168.1.5:7300', 'https://bistro.example')).toBe('https://bistro.example')
  expect(['localhost:7300', '127.0.0.1:7300', '[::1]:7300', 'a"b'].map((host) => asked(host))).toEqual([
    null,
    null,
    null,
    null,
  ])
})
