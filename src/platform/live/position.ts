/**
 * Where a reader of events stands. Events are in the order of their transactions' ids, then of their insertion:
 * an order in which nothing ever appears behind a reader that stays below the oldest running transaction.
 */
export type Position = { readonly xid: bigint; readonly seq: number }

export const positionText = ({ xid, seq }: Position): string => `${xid}-${seq}`

/** Undefined for what is no position. */
export function parsePosition(text: string | null | undefined): Position | undefined {
  const [, xid, seq] = /^(\d{1,19})-(\d{1,15})$/.exec(text ?? '') ?? []
  return xid === undefined || seq === undefined ? undefined : { xid: BigInt(xid), seq: Number(seq) }
}

export const isAfter = (one: Position, other: Position): boolean =>
  one.xid > other.xid || (one.xid === other.xid && one.seq > other.seq)
