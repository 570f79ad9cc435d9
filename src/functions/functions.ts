/**
 * FINSAM-funktionerna. Doc comments of the functions become functions.json at build time (tools/build-metadata.mjs), in every file here
 * that has any; English descriptions are in functions.en.json. An omitted parameter arrives as null, so defaults are set in code. What
 * needs the workbook is streaming in all its forms, and the last parameter is then the invocation. No arithmetic here: see app/live.
 */
export * from './amounts';
export * from './rules';
export * from './tables';
