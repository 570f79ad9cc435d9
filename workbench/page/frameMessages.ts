/** What the page and the add-in's frame say to each other; both are of one origin. */
export interface FrameMessage {
  /** A message of the RichApi protocol, as JSON. */
  readonly richApi?: string;
  /** A click on a ribbon button that runs a function of the add-in. */
  readonly command?: { readonly functionName: string; readonly controlId: string };
  /** The frame is being loaded: what an earlier one had asked for is gone. */
  readonly starting?: true;
}

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export function isTheme(name: string | undefined): name is Theme {
  return THEMES.includes(name as Theme);
}

/** Colours of the Office window as office.js hands them to an add-in, as RRGGBB numbers. */
export const OFFICE_THEMES: Readonly<Record<Theme, Readonly<Record<string, number>>>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x424242,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x333333,
    controlForegroundColor: 0xffffff,
  },
  contrast: {
    bodyBackgroundColor: 0x000000,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x000000,
    controlForegroundColor: 0xffff00,
  },
};
