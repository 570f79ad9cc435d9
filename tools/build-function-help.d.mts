export function sectionsOf(markdown: string): Map<string, string>;
