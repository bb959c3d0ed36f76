/** What a thing means, never only by its colour: every use has words or an icon beside it. */
export type Tone = 'still' | 'accent' | 'good' | 'warn' | 'bad'
