export { claimFiles } from './claim-files.ts'
export { fileViews, readFile } from './read-file.ts'
export { type FileView, fileView, type StoredFile, storedFile } from './schemas.ts'
