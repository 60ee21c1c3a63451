import { expect, test } from 'vitest'
import { startFrom } from './customer-start.ts'

test('what was searched for becomes the name, the phone or the mail of a new customer', () => {
  expect(startFrom(' Marta Ruiz ')).toEqual({ name: 'Marta Ruiz', phone: '', email: '' })
  expect(startFrom('+34 600 12 34 56')).toEqual({ name: '', phone: '+34 600 12 34 56', email: '' })
  expect(startFrom('marta@example.com')).toEqual({ name: '', phone: '', email: 'marta@example.com' })
})
