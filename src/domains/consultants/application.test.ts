import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDirectory, type Directory, type Person } from '../../../test/factories/consultants.ts'
import { upload } from '../../../test/factories/files.ts'
import { Failure } from '../../base/errors.ts'
import { getPerson } from '../accounts/index.ts'
import { inTransaction } from '../../platform/action.ts'
import {
  acceptDocument,
  addDocument,
  changePractice,
  getRecord,
  listRecords,
  readDocument,
  refuseConsultant,
  refuseDocument,
  removeDocument,
  removeProfile,
  startApplication,
  submitApplication,
  verifyConsultant,
  withdrawVerification,
  writeProfile,
} from './index.ts'

let directory: Directory
beforeAll(async () => {
  directory = await createDirectory()
})
afterAll(() => directory.world.close())

const own = (person: Person) => ({ personId: person.actor.id })
const eventsOf = async (person: Person, name: string) => {
  const rows = await directory.world.platform.database
    .selectFrom('events')
    .selectAll()
    .where('name', '=', name)
    .execute()
  return rows.map(({ payload }) => payload).filter((payload) => JSON.stringify(payload).includes(person.actor.id))
}
/** The codes with which all of them failed; what succeeded is in it too. */
const failures = async (attempts: Promise<unknown>[]) =>
  new Set(
    (await Promise.allSettled(attempts)).map((outcome) =>
      outcome.status === 'rejected' && outcome.reason instanceof Failure ? outcome.reason.code : outcome,
    ),
  )
const rolesOf = (person: Person) =>
  inTransaction(directory.world.system, 'view', async (context) => (await getPerson(context, person.actor.id)).roles)

describe('beginning', () => {
  test('makes a record that shows what is missing, and no role', async () => {
    const person = await directory.beginner({
      specialties: ['law-labour', 'business-founding'],
      languages: ['ar', 'en'],
    })
    const record = await getRecord(person, own(person))
    expect(record).toMatchObject({
      state: 'preparing',
      languages: ['ar', 'en'],
      longestExpiry: null,
      missing: [{ kind: 'identity' }, { kind: 'licence', specialtyId: directory.specialty('law-labour') }],
      may: { submit: true, verify: false },
    })
    expect(record.specialties.every(({ confirmedAt }) => confirmedAt === null)).toBe(true)
    expect(await rolesOf(person)).toEqual(['client'])
  })

  test('happens once, with specialties that are there', async () => {
    const person = await directory.beginner()
    const specialtyIds = [directory.specialty('law')]
    await expect(startApplication(person, { specialtyIds, languages: ['en'] })).rejects.toMatchObject({
      code: 'conflict',
    })
    const other = await directory.world.person()
    await expect(
      startApplication(other, { specialtyIds: [...specialtyIds, person.actor.id], languages: ['en'] }),
    ).rejects.toMatchObject({ code: 'invalid_input', fields: [{ path: 'specialtyIds.1' }] })
    await expect(startApplication(directory.world.visitor, { specialtyIds, languages: ['en'] })).rejects.toMatchObject({
      code: 'unauthenticated',
    })
  })

  test('two clicks at once make one', async () => {
    const person = await directory.world.person()
    const input = { specialtyIds: [directory.specialty('law')], languages: ['en' as const] }
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => startApplication(person, input)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('the profile', () => {
  test('is written and taken back language by language', async () => {
    const person = await directory.beginner()
    const arabic = { headline: 'محامٍ', biography: 'خبرة طويلة.' }
    await writeProfile(person, { ...own(person), language: 'en', headline: 'Adviser', biography: 'Long experience.' })
    const both = await writeProfile(person, { ...own(person), language: 'ar', ...arabic })
    expect(Object.keys(both.profiles).toSorted()).toEqual(['ar', 'en'])
    const { profiles } = await removeProfile(person, { ...own(person), language: 'en' })
    expect(profiles).toEqual({ ar: arabic })
  })
})

describe('documents', () => {
  test('are added from one’s own uploads, reviewed once, and stay once accepted', async () => {
    const person = await directory.beginner()
    const file = await upload(person, 'passport.pdf')
    const { documents } = await addDocument(person, { ...own(person), kind: 'identity', fileId: file.id, number: 'K1' })
    const documentId = documents[0]?.id ?? ''
    expect(documents).toMatchObject([{ state: 'awaiting', number: 'K1', file: { name: 'passport.pdf' } }])
    expect((await readDocument(directory.administrator, { documentId })).id).toBe(file.id)
    const accepted = await acceptDocument(directory.administrator, {
      documentId,
      expiresOn: '2028-02-29',
      number: 'K12',
    })
    expect(accepted).toMatchObject({
      documents: [{ state: 'accepted', number: 'K12', expiresOn: '2028-02-29' }],
      longestExpiry: '2028-02-29',
      missing: [],
    })
    await expect(refuseDocument(directory.administrator, { documentId, reason: 'other' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(removeDocument(person, { documentId })).rejects.toMatchObject({ code: 'not_open_for_this' })
  })

  test('are refused with a reason, and may then be taken back', async () => {
    const person = await directory.beginner()
    const { id: fileId } = await upload(person)
    const { documents } = await addDocument(person, { ...own(person), kind: 'other', fileId })
    const documentId = documents[0]?.id ?? ''
    const note = 'Page 2 is missing'
    const refused = await refuseDocument(directory.administrator, { documentId, reason: 'unreadable', note })
    expect(refused.documents).toMatchObject([{ state: 'refused', refusalReason: 'unreadable', refusalNote: note }])
    expect((await removeDocument(person, { documentId })).documents).toEqual([])
    await expect(readDocument(person, { documentId })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('need what their kind needs', async () => {
    const person = await directory.beginner({ specialties: ['law-labour'] })
    const { id: fileId } = await upload(person)
    const add = (kind: 'identity' | 'licence', specialtyId: string | null) =>
      addDocument(person, { ...own(person), kind, fileId, specialtyId })
    for (const [kind, specialtyId] of [
      ['licence', null],
      ['identity', directory.specialty('law-labour')],
      ['licence', directory.specialty('medicine')],
    ] as const) {
      await expect(add(kind, specialtyId)).rejects.toMatchObject({
        code: 'invalid_input',
        fields: [{ path: 'specialtyId' }],
      })
    }
    const { documents } = await add('licence', directory.specialty('law'))
    for (const expiresOn of [null, '2026-11-21']) {
      await expect(
        acceptDocument(directory.administrator, { documentId: documents[0]?.id ?? '', expiresOn }),
      ).rejects.toMatchObject({ code: 'invalid_input', fields: [{ path: 'expiresOn' }] })
    }
  })

  test('cannot be another’s upload', async () => {
    const [person, other] = [await directory.beginner(), await directory.world.person()]
    const { id: fileId } = await upload(other)
    await expect(addDocument(person, { ...own(person), kind: 'identity', fileId })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'fileId.0' }],
    })
  })
})

describe('a decision', () => {
  test('is asked for once, and lies with the administrators', async () => {
    const person = await directory.applicant()
    await expect(submitApplication(person, own(person))).rejects.toMatchObject({ code: 'conflict' })
    expect(await eventsOf(person, 'consultants.applied')).toEqual([{ personId: person.actor.id, anew: false }])
    const { items } = await listRecords(directory.administrator, { limit: 100 })
    expect(items.find(({ id }) => id === person.actor.id)).toMatchObject({
      state: 'awaiting',
      specialties: 1,
      unreviewed: 0,
    })
  })

  test('verifies to the earliest expiry, confirms the specialties, gives the role', async () => {
    const person = await directory.applicant({ specialties: ['law-labour'] })
    await directory.prove(person, 'licence', '2027-03-31', 'law-labour')
    const record = await verifyConsultant(directory.administrator, own(person))
    expect(record).toMatchObject({
      state: 'verified',
      verificationExpiresOn: '2030-01-01',
      awaitingSince: null,
      decisions: [{ decision: 'verified', expiresOn: '2030-01-01', by: 'Person 1' }],
      may: { verify: false, refuse: false, withdraw: true },
    })
    expect(record.specialties.every(({ confirmedAt }) => confirmedAt !== null)).toBe(true)
    expect(await rolesOf(person)).toEqual(['client', 'consultant'])
    expect(await eventsOf(person, 'consultants.verified')).toEqual([
      { personId: person.actor.id, expiresOn: '2030-01-01' },
    ])
    await expect(verifyConsultant(directory.administrator, own(person))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('may end sooner than the documents, never later, never in the past', async () => {
    const person = await directory.applicant({ expiresOn: '2027-06-30' })
    for (const expiresOn of ['2027-07-01', '2026-11-21']) {
      await expect(verifyConsultant(directory.administrator, { ...own(person), expiresOn })).rejects.toMatchObject({
        code: 'invalid_input',
        fields: [{ path: 'expiresOn', code: 'expiry_within' }],
      })
    }
    const record = await verifyConsultant(directory.administrator, { ...own(person), expiresOn: '2027-06-29' })
    expect(record.verificationExpiresOn).toBe('2027-06-29')
  })

  test('waits for every required document', async () => {
    const person = await directory.beginner({ specialties: ['law-labour'] })
    await directory.prove(person, 'identity', '2030-01-01')
    await submitApplication(person, own(person))
    await expect(verifyConsultant(directory.administrator, own(person))).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'documents', code: 'document_missing' }],
    })
  })

  test('refuses with a reason and words, and one may ask again', async () => {
    const person = await directory.applicant()
    const note = 'The name differs.'
    const record = await refuseConsultant(directory.administrator, {
      ...own(person),
      reason: 'identity_unproven',
      note,
    })
    expect(record).toMatchObject({
      state: 'refused',
      decisions: [{ decision: 'refused', reason: 'identity_unproven', note }],
    })
    expect(await eventsOf(person, 'consultants.refused')).toMatchObject([{ note, stillVerified: false }])
    expect(await submitApplication(person, own(person))).toMatchObject({ state: 'awaiting' })
    expect(await rolesOf(person)).toEqual(['client'])
  })

  test('of a verified one’s wish for more leaves the verification standing', async () => {
    const person = await directory.verified()
    const specialtyIds = [directory.specialty('business-founding'), directory.specialty('finance-tax')]
    const changed = await changePractice(person, { ...own(person), specialtyIds, languages: ['en'], loadLimit: 3 })
    expect(changed.specialties.map(({ confirmedAt }) => confirmedAt !== null)).toEqual([true, false])
    expect(await submitApplication(person, own(person))).toMatchObject({ state: 'verified' })
    const refused = await refuseConsultant(directory.administrator, {
      ...own(person),
      reason: 'qualification_insufficient',
    })
    expect(refused).toMatchObject({ state: 'verified', awaitingSince: null })
    await submitApplication(person, own(person))
    const renewed = await verifyConsultant(directory.administrator, own(person))
    expect(renewed.specialties.every(({ confirmedAt }) => confirmedAt !== null)).toBe(true)
  })

  test('withdraws at once, with its reason, and leaves the role', async () => {
    const person = await directory.verified()
    const record = await withdrawVerification(directory.administrator, { ...own(person), reason: 'licence_lost' })
    expect(record).toMatchObject({ state: 'withdrawn', verificationExpiresOn: null, may: { withdraw: false } })
    expect(await rolesOf(person)).toContain('consultant')
    await expect(
      withdrawVerification(directory.administrator, { ...own(person), reason: 'licence_lost' }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('of two administrators one decides', async () => {
    const person = await directory.applicant()
    const second = await directory.world.person({ roles: ['administrator'] })
    const outcomes = await Promise.allSettled([
      verifyConsultant(directory.administrator, own(person)),
      refuseConsultant(second, { ...own(person), reason: 'other' }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('is not made by an administrator about themselves', async () => {
    const self = await directory.world.person({ roles: ['administrator', 'client'] })
    await startApplication(self, { specialtyIds: [directory.specialty('law')], languages: ['en'] })
    await submitApplication(self, own(self))
    await expect(verifyConsultant(self, own(self))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(refuseConsultant(self, { ...own(self), reason: 'other' })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await getRecord(self, own(self))).may).toMatchObject({ verify: false, refuse: false, withdraw: false })
  })
})

test('strangers and operators neither see nor change a record', async () => {
  const person = await directory.applicant()
  const { documents } = await getRecord(person, own(person))
  const documentId = documents[0]?.id ?? ''
  const practice = { specialtyIds: [directory.specialty('law')], languages: ['en' as const] }
  const text = { language: 'en' as const, headline: 'a', biography: 'b' }
  const strangers = [
    await directory.world.person(),
    await directory.verified(),
    await directory.world.person({ roles: ['agent'] }),
  ]
  for (const caller of strangers) {
    const { id: fileId } = await upload(caller)
    expect(
      await failures([
        getRecord(caller, own(person)),
        readDocument(caller, { documentId }),
        removeDocument(caller, { documentId }),
        addDocument(caller, { ...own(person), kind: 'identity', fileId }),
        changePractice(caller, { ...own(person), ...practice }),
        writeProfile(caller, { ...own(person), ...text }),
        removeProfile(caller, { ...own(person), language: 'en' }),
        submitApplication(caller, own(person)),
      ]),
    ).toEqual(new Set(['not_found']))
    expect(
      await failures([
        listRecords(caller, {}),
        acceptDocument(caller, { documentId, expiresOn: '2030-01-01' }),
        refuseDocument(caller, { documentId, reason: 'other' }),
        verifyConsultant(caller, own(person)),
        refuseConsultant(caller, { ...own(person), reason: 'other' }),
        withdrawVerification(caller, { ...own(person), reason: 'other' }),
      ]),
    ).toEqual(new Set(['forbidden']))
  }
  // Administrators see and decide; what is a person's own, they change as little as others.
  expect(
    await failures([
      changePractice(directory.administrator, { ...own(person), ...practice }),
      writeProfile(directory.administrator, { ...own(person), ...text }),
      submitApplication(directory.administrator, own(person)),
    ]),
  ).toEqual(new Set(['not_found']))
})
