import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  useNavigate,
} from '@tanstack/react-router'
import { CheckScreen } from '../check/check-screen.tsx'
import { FloorScreen } from '../floor/floor-screen.tsx'
import { Failure } from './failure.tsx'
import { Frame } from './frame.tsx'
import { Lost } from './lost.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: Lost })

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const home = createRoute({ getParentRoute: () => root, path: '/', component: () => null })

const pair = createRoute({
  getParentRoute: () => root,
  path: '/pair',
  validateSearch: (search): { code?: string } => {
    const code = text(search.code)
    return code === undefined ? {} : { code }
  },
  component: lazyRouteComponent(() => import('../pair/pair-screen.tsx'), 'PairScreen'),
})

/** Shown by the frame for as long as nobody is signed in; here only who it may be. */
const who = createRoute({
  getParentRoute: () => root,
  path: '/who',
  validateSearch: (search): { person?: string } => {
    const person = text(search.person)
    return person === undefined ? {} : { person }
  },
  component: () => null,
})

const floor = createRoute({ getParentRoute: () => root, path: '/floor', component: FloorScreen })

const check = createRoute({ getParentRoute: () => root, path: '/check/$checkId', component: CheckHere })

function CheckHere() {
  const { checkId } = check.useParams()
  return <CheckScreen key={checkId} checkId={checkId} />
}

const split = createRoute({
  getParentRoute: () => root,
  path: '/check/$checkId/split',
  component: SplitHere,
})

const SplitScreen = lazyRouteComponent(() => import('../split/split-screen.tsx'), 'SplitScreen')

function SplitHere() {
  const { checkId } = split.useParams()
  return <SplitScreen key={checkId} checkId={checkId} />
}

const pay = createRoute({ getParentRoute: () => root, path: '/check/$checkId/pay', component: PayHere })

const PayScreen = lazyRouteComponent(() => import('../pay/pay-screen.tsx'), 'PayScreen')

function PayHere() {
  const { checkId } = pay.useParams()
  return <PayScreen key={checkId} checkId={checkId} />
}

const tills = createRoute({
  getParentRoute: () => root,
  path: '/tills',
  component: lazyRouteComponent(() => import('../tills/tills-screen.tsx'), 'TillsScreen'),
})

const find = createRoute({
  getParentRoute: () => root,
  path: '/find',
  component: lazyRouteComponent(() => import('../find/find-screen.tsx'), 'FindScreen'),
})

const counter = createRoute({
  getParentRoute: () => root,
  path: '/counter',
  component: lazyRouteComponent(() => import('../counter/counter-screen.tsx'), 'CounterScreen'),
})

const kitchen = createRoute({
  getParentRoute: () => root,
  path: '/kitchen',
  component: lazyRouteComponent(() => import('../kitchen/kitchen-screen.tsx'), 'KitchenScreen'),
})

const manage = createRoute({
  getParentRoute: () => root,
  path: '/manage/{-$area}',
  component: lazyRouteComponent(() => import('../manage/manage-screen.tsx'), 'ManageScreen'),
})

const routes = root.addChildren([
  home,
  pair,
  who,
  floor,
  check,
  split,
  pay,
  tills,
  find,
  counter,
  kitchen,
  manage,
])

/** The screens under the path of one terminal. */
export const makeRouter = (basepath: string) =>
  createRouter({
    routeTree: routes,
    basepath,
    defaultErrorComponent: ScreenFailure,
    // Codes and ids stay as they are typed: no quotes around digits.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch,
  })

function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, `${value}`]],
  )
  const query = new URLSearchParams(pairs).toString()
  return query === '' ? '' : `?${query}`
}

function ScreenFailure({ error, reset }: ErrorComponentProps) {
  const navigate = useNavigate()
  return <Failure error={error} onFloor={() => void navigate({ to: '/floor' }).then(reset)} />
}

export type AppRouter = ReturnType<typeof makeRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
