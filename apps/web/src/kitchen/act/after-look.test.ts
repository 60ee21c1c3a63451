import { expect, test } from 'vitest'
import { AfterLook } from './after-look.ts'

function frames() {
  const done: string[] = []
  let drawn: (() => void)[] = []
  const looks = new AfterLook<string>(
    (act) => done.push(act),
    (act) => drawn.push(act),
  )
  const draw = () => {
    const now = drawn
    drawn = []
    for (const act of now) act()
  }
  return { looks, done, draw }
}

test('[F4.2] dishes that were tapped are done once they have been drawn so, in the order of the taps', () => {
  const { looks, done, draw } = frames()
  looks.add('soup', () => done.push('soup is done'))
  looks.add('lamb', () => done.push('lamb is done'))
  expect(done).toEqual([])
  draw()
  expect(done).toEqual(['soup', 'soup is done', 'lamb', 'lamb is done'])
})

test('[F4.2] [INV8] what else is done waits for them, and they are done once', () => {
  const { looks, done, draw } = frames()
  looks.add('soup', () => {})
  looks.doNow()
  done.push('taken back')
  draw()
  looks.add('lamb', () => {})
  draw()
  expect(done).toEqual(['soup', 'taken back', 'lamb'])
})

test('[INV8] where one cannot be done its look ends all the same, and the others are done', () => {
  const done: string[] = []
  let drawn = () => {}
  const looks = new AfterLook<string>(
    (act) => {
      if (act === 'soup') throw new Error('no soup')
      done.push(act)
    },
    (act) => {
      drawn = act
    },
  )
  looks.add('soup', () => done.push('soup looks as it did'))
  looks.add('lamb', () => {})
  expect(drawn).toThrow('no soup')
  looks.doNow()
  expect(done).toEqual(['soup looks as it did', 'lamb'])
})
