export function worded(metadata: object, language: 'sv' | 'en', base: string): object;
