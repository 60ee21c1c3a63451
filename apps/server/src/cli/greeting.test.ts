import { describe, expect, test } from 'vitest'
import { greeting } from './greeting.ts'
import { lanAddresses } from './lan.ts'

const facts = {
  version: '1.2.3',
  restaurants: ['Casa Lumbre'],
  url: 'http://localhost:7300',
  lanUrls: [],
  hasDemo: true,
  hasWebApp: true,
  dataDir: '/srv/data',
  styled: false,
}

describe('the greeting', () => {
  test('says what runs, where, with which data, and how to stop it', () => {
    expect(greeting(facts)).toBe(`
  Comanda 1.2.3 is running for Casa Lumbre

  Open  http://localhost:7300
  Demo  http://localhost:7300/demo   ready terminals to open side by side
  Data  /srv/data

  Ctrl-C stops it; nothing is lost.

`)
  })

  test('shows each address of the network with a code to scan', () => {
    const text = greeting({ ...facts, lanUrls: ['http://192.168.1.20:7300', 'http://10.0.0.5:7300'] })
    expect(text).toMatch(/http:\/\/192\.168\.1\.20:7300\n( {2}[█▀▄ ]+\n){10,}/)
    expect(text).toContain('http://10.0.0.5:7300')
  })

  test('names all restaurants, and what is missing', () => {
    const text = greeting({
      ...facts,
      restaurants: ['Casa Lumbre', 'El Faro'],
      hasDemo: false,
      hasWebApp: false,
    })
    expect(text).toContain('is running for Casa Lumbre and El Faro')
    expect(text).not.toContain('/demo')
    expect(text).toContain('npm run build:web')
  })
})

test('addresses of the network are those that others reach', () => {
  const entry = (address: string, internal: boolean, family: 'IPv4' | 'IPv6') =>
    ({ address, internal, family, netmask: '', mac: '', cidr: null, scopeid: 0 }) as never
  const addresses = lanAddresses({
    lo: [entry('127.0.0.1', true, 'IPv4')],
    eth0: [entry('192.168.1.20', false, 'IPv4'), entry('fe80::1', false, 'IPv6')],
    eth1: [entry('169.254.7.7', false, 'IPv4')],
    none: undefined,
  })
  expect(addresses).toEqual(['192.168.1.20'])
})
