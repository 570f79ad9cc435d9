/** Exit codes of the command line. */
export const EXIT = { ok: 0, findings: 1, unusable: 2 } as const;
