/** By whatever channel a problem is reported (G4). */
export const channels = ['dashboard', 'page', 'chat', 'api', 'import'] as const
export type Channel = (typeof channels)[number]

export const ticketStates = ['new', 'open', 'waiting', 'on_hold', 'resolved', 'closed'] as const
export type TicketState = (typeof ticketStates)[number]

/** Somebody still has to do something about it, if only wait. */
export const unresolved = ['new', 'open', 'waiting', 'on_hold'] as const satisfies readonly TicketState[]

/** Nothing more is to be done, unless its requester takes it up again. */
export const over = ['resolved', 'closed'] as const satisfies readonly TicketState[]

type Step = { readonly from: readonly TicketState[]; readonly to: TicketState }

/** Everything that can happen to a ticket, by name: from which states, and to which. */
export const steps = {
  /** Somebody of the desk has it in hand. */
  take: { from: ['new'], to: 'open' },
  /** The requester owes the next word: the resolution's time stands still. */
  wait: { from: ['new', 'open', 'on_hold'], to: 'waiting' },
  /** Put aside with a reason; the clocks run on. */
  hold: { from: ['new', 'open', 'waiting'], to: 'on_hold' },
  goOn: { from: ['waiting', 'on_hold'], to: 'open' },
  resolve: { from: ['new', 'open', 'waiting', 'on_hold'], to: 'resolved' },
  reopen: { from: ['resolved'], to: 'open' },
  close: { from: ['resolved'], to: 'closed' },
  /** It is answered under another ticket from now on. */
  merge: { from: ['new', 'open', 'waiting', 'on_hold', 'resolved'], to: 'closed' },
} as const satisfies Record<string, Step>
export type TicketStep = keyof typeof steps

export const allows = (step: TicketStep, state: TicketState): boolean => steps[step].from.some((from) => from === state)

export const isUnresolved = (state: TicketState): boolean => unresolved.some((one) => one === state)

export const messageKinds = ['reply', 'note', 'automatic'] as const
export type MessageKind = (typeof messageKinds)[number]
export const sides = ['requester', 'desk'] as const
export type Side = (typeof sides)[number]
