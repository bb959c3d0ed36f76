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
} from '../../domains/installation/index.ts'
import { del, get, type Operation, post, put } from '../operation.ts'

export const installationOperations: readonly Operation[] = [
  get('/installation', getInstallation, 'Name, languages, colour and logo of this platform'),
  get('/installation/beginning', getBeginning, 'Whether anybody administers it yet'),
  get('/installation/accent', previewAccent, 'What would become of a colour in both themes'),
  get('/installation/identity', getIdentity, 'Names and colour as they were set (administrators)'),
  put('/installation/identity', changeIdentity, 'Names the platform and gives it a colour'),
  del('/installation/logo', removeLogo, 'Back to the product’s own mark'),
  put('/installation/languages', changeLanguages, 'Which languages are offered'),
  get('/installation/steps', getSteps, 'How far the first steps have come'),
  put('/installation/steps/{step}', settleStep, 'Notes that a step is done, or left out'),
  del('/installation/steps/{step}', reopenStep, 'Opens a step again'),
  post('/installation/consultants/preview', previewConsultants, 'What a table of consultants says, and what is wrong'),
  post('/installation/consultants', inviteConsultants, 'Invites the consultants of a table that are not there yet'),
]
