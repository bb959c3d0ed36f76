/** What is asked of `people` at every request. */
export const actorColumns = [
  'people.id',
  'people.roles',
  'people.locale',
  'people.timeZone',
  'people.hourCycle',
  'people.dateCalendar',
  'people.digits',
] as const
