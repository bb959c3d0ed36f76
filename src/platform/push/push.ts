/** A browser's address with its push service, and the keys that only that browser can decrypt with. */
export type PushAddress = { readonly endpoint: string; readonly p256dh: string; readonly auth: string }

export type Push = {
  /** Is encrypted for the browser. Push services take some 3,800 bytes. */
  readonly payload: string
  /** At most 32 characters of base64url: while the device sleeps, a newer push of the topic replaces the older. */
  readonly topic: string
  readonly urgent: boolean
}

export interface Pusher {
  /**
   * `gone` when the browser has unsubscribed for good. Throws `NotTaken` otherwise when the push service did
   * not take it.
   */
  send(address: PushAddress, push: Push): Promise<'taken' | 'gone'>
}
