import type { Links } from '../link-director.ts'
import type { Platform } from '../platform.ts'
import { busLink, type SocketPort } from './bus-link.ts'
import { httpLink } from './http-link.ts'
import { apiUrl, fetchPost, type Post } from './post.ts'

export interface MakeLinksOptions {
  /** Origin of the server, `http://…` or `https://…`. */
  readonly url: string
  readonly platform: Pick<Platform, 'now' | 'after'>
  readonly open: (url: string) => SocketPort
  readonly post?: Post
}

/** The three ways to one server. */
export function makeLinks({ url, platform, open, post }: MakeLinksOptions): Links {
  const exchange = post ?? fetchPost(apiUrl(url, 'exchange'))
  return {
    bus: busLink({ url, open, platform }),
    held: httpLink({ post: exchange, platform, intervalMs: null }),
    interval: (intervalMs) => httpLink({ post: exchange, platform, intervalMs }),
  }
}
