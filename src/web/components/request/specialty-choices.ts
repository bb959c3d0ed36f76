import type { SpecialtyView } from '#domains/consultants/schemas.ts'
import { m } from '#messages'
import { localName } from './words.ts'

/** The two levels as groups of a select; the first of each group is the field itself. */
export const specialtyChoices = (specialties: readonly SpecialtyView[]) =>
  specialties
    .filter(({ parentId }) => parentId === null)
    .map((parent) => ({
      label: localName(parent.name),
      choices: [
        { value: parent.id, label: m.consultations_specialty_general({ name: localName(parent.name) }) },
        ...specialties
          .filter(({ parentId }) => parentId === parent.id)
          .map(({ id, name }) => ({ value: id, label: localName(name) })),
      ],
    }))
