import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type Theme,
} from '@fluentui/react-components';
import type { OfficeLook } from './paneHost';

/** Petrol: apart from Excel's green and Fluent's blue. Used on the primary button, the chosen tab and links only. */
const PETROL: BrandVariants = {
  10: '#031214',
  20: '#0A2529',
  30: '#0B393F',
  40: '#094951',
  50: '#075760',
  60: '#06616B',
  70: '#0A6872',
  80: '#0F6F79',
  90: '#2D7F88',
  100: '#458F97',
  110: '#5CA3AA',
  120: '#73B3B9',
  130: '#8BC2C7',
  140: '#A4D1D5',
  150: '#BEE0E3',
  160: '#D9F0F2',
};

const FONT = { fontFamilyBase: "'Segoe UI Variable Text','Segoe UI',system-ui,sans-serif" };

export const THEMES: Readonly<Record<OfficeLook, Theme>> = {
  light: { ...createLightTheme(PETROL), ...FONT },
  dark: {
    ...createDarkTheme(PETROL),
    ...FONT,
    colorBrandForeground1: PETROL[120],
    colorBrandForegroundLink: PETROL[130],
    colorCompoundBrandForeground1: PETROL[120],
    colorCompoundBrandStroke: PETROL[120],
  },
  contrast: { ...teamsHighContrastTheme, ...FONT },
};
