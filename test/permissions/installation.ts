import {
  changeIdentity,
  changeLanguages,
  getBeginning,
  getIdentity,
  getInstallation,
  getSteps,
  inviteConsultants,
  previewAccent,
  previewConsultants,
  removeLogo,
  reopenStep,
  settleStep,
} from '../../src/domains/installation/index.ts'
import { administrators, everyone, row } from './row.ts'

/** How an installation presents itself is for everybody; to change it, and its first steps, are the administrators'. */
export const installationRows = [
  row(getInstallation, everyone),
  row(getBeginning, everyone),
  row(previewAccent, everyone, { input: () => ({ colour: '#336699' }) }),
  row(changeIdentity, administrators, { input: () => ({ names: { en: 'Counsel' }, accent: null }) }),
  row(removeLogo, administrators),
  row(changeLanguages, administrators, { input: () => ({ languages: ['ar'], defaultLanguage: 'ar' }) }),
  row(getIdentity, administrators),
  row(getSteps, administrators),
  row(settleStep, administrators, { input: () => ({ step: 'calendar', as: 'done' }) }),
  row(reopenStep, administrators, { input: () => ({ step: 'calendar' }) }),
  row(previewConsultants, administrators, { input: () => ({ table: 'name,email' }) }),
  row(inviteConsultants, administrators, { input: () => ({ table: 'name,email' }) }),
]
