import { lookup } from 'node:dns'
import { type RequestOptions, request as requestPlain } from 'node:http'
import { request } from 'node:https'
import type { LookupFunction } from 'node:net'
import webPush from 'web-push'
import { NotTaken } from '../not-taken.ts'
import { isPublicAddress, isPublicEndpoint } from './public-endpoint.ts'
import type { Push, PushAddress, Pusher } from './push.ts'

type Settings = { readonly VAPID_PUBLIC_KEY: string; readonly VAPID_PRIVATE_KEY: string; readonly ORIGIN: string }
/** `anything` lets tests push to their own machine. */
type Reach = 'public' | 'anything'

/** Seconds for which a push service keeps what a sleeping device cannot take yet. */
const timeToLive = 24 * 60 * 60
const patience = 10_000

/** Web push (RFC 8030), encrypted for the browser (RFC 8291) and signed with the installation's keys (RFC 8292). */
export const createPusher = (settings: Settings, reach: Reach = 'public'): Pusher => ({
  async send(address, push) {
    if (reach === 'public' && !isPublicEndpoint(address.endpoint)) throw new NotTaken('not a public push service', true)
    const { status, body } = await post(address.endpoint, detailsOf(settings, address, push), reach)
    if (status === 404 || status === 410) return 'gone'
    if (status >= 200 && status < 300) return 'taken'
    const permanent = status >= 400 && status < 500 && status !== 408 && status !== 429
    throw new NotTaken(`the push service answered ${status} ${body}`.trim(), permanent)
  },
})

function detailsOf(settings: Settings, { endpoint, p256dh, auth }: PushAddress, push: Push): webPush.RequestDetails {
  try {
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, push.payload, {
      TTL: timeToLive,
      topic: push.topic,
      urgency: push.urgent ? 'high' : 'normal',
      contentEncoding: 'aes128gcm',
      vapidDetails: {
        subject: settings.ORIGIN.startsWith('https:') ? settings.ORIGIN : 'mailto:wafa@localhost',
        publicKey: settings.VAPID_PUBLIC_KEY,
        privateKey: settings.VAPID_PRIVATE_KEY,
      },
    })
  } catch (error) {
    // Keys that no browser made: they will not get better.
    throw new NotTaken(error instanceof Error ? error.message : String(error), true)
  }
}

type Answer = { readonly status: number; readonly body: string }

function post(endpoint: string, details: webPush.RequestDetails, reach: Reach): Promise<Answer> {
  const options: RequestOptions = {
    method: details.method,
    headers: details.headers,
    timeout: patience,
    ...(reach === 'public' ? { lookup: publicLookup } : {}),
  }
  const send = endpoint.startsWith('http:') && reach === 'anything' ? requestPlain : request
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(new NotTaken(error.message, false))
    const sent = send(endpoint, options, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        if (body.length < 200) body += chunk.slice(0, 200)
      })
      response.on('error', failed)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    sent.on('timeout', () => sent.destroy(new Error('the push service did not answer in time')))
    sent.on('error', failed)
    sent.end(details.body)
  })
}

/** A public name may point inwards: what counts is the address that is connected to. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const reachable = error === null ? addresses.filter(({ address }) => isPublicAddress(address)) : []
    const [first] = reachable
    if (first === undefined) callback(error ?? new Error(`${hostname} has no public address`), '', 0)
    else if (options.all === true) callback(null, reachable)
    else callback(null, first.address, first.family)
  })
}
