/** Everything of this domain that crosses a boundary; browser-safe. */
export * from './schemas/consultant.ts'
export * from './schemas/document.ts'
export * from './schemas/record.ts'
export * from './schemas/specialty.ts'
