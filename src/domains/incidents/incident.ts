export const incidentStates = ['investigating', 'identified', 'watching', 'resolved'] as const
export type IncidentState = (typeof incidentStates)[number]
/** What still goes on. */
export const ongoing = ['investigating', 'identified', 'watching'] as const satisfies readonly IncidentState[]
