/**
 * The add-in's settings in a file of the workbench: one custom document property with JSON.
 *
 * Excel itself keeps them in a part of the add-in's own, which the file library does not write.
 */
const PROPERTY = 'workbench.settings';

export function parseSettings(custom: Record<string, unknown> | undefined): Map<string, unknown> {
  try {
    return new Map(Object.entries(JSON.parse(String(custom?.[PROPERTY] ?? '{}')) as Record<string, unknown>));
  } catch {
    return new Map();
  }
}

export function settingsProperty(settings: ReadonlyMap<string, unknown>): Record<string, string> | undefined {
  return settings.size > 0 ? { [PROPERTY]: JSON.stringify(Object.fromEntries(settings)) } : undefined;
}
