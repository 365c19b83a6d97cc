import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';
import type { AccentSet } from './accent.ts';

const font = '"Plus Jakarta Sans Variable", "Plus Jakarta Sans", system-ui, "Segoe UI", Roboto, sans-serif';

/** Warm neutrals: paper, line, line-strong, the three inks. */
const gray: MantineColorsTuple = [
  '#faf8f3',
  '#f3f0e8',
  '#e9e5da',
  '#e2ddd1',
  '#c9c3b4',
  '#a8a294',
  '#8b8577',
  '#62676f',
  '#474c54',
  '#1b1e22',
];

function accentTuple(set: AccentSet): MantineColorsTuple {
  const { accentWash, accentLine, accentEdge, accent, accentHover, accentInk } = set;
  return [
    accentWash,
    accentWash,
    accentLine,
    accentLine,
    accentEdge,
    accentEdge,
    accent,
    accent,
    accentHover,
    accentInk,
  ];
}

/** Mantine in the clothes of `tokens.css`, for one government's accent. */
export function consoleTheme(set: AccentSet): MantineThemeOverride {
  return createTheme({
    primaryColor: 'aksen',
    primaryShade: 7,
    autoContrast: true,
    colors: { aksen: accentTuple(set), gray },
    black: '#1b1e22',
    white: '#ffffff',
    fontFamily: font,
    fontSmoothing: true,
    respectReducedMotion: true,
    cursorType: 'pointer',
    focusRing: 'auto',
    focusClassName: 'focus-ring',
    defaultRadius: 'md',
    radius: { xs: '4px', sm: '4px', md: '8px', lg: '12px', xl: '12px' },
    spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
    fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '17px', xl: '20px' },
    lineHeights: { xs: '16px', sm: '20px', md: '24px', lg: '24px', xl: '28px' },
    shadows: {
      xs: '0 1px 2px rgb(27 30 34 / .06)',
      md: '0 4px 16px rgb(27 30 34 / .10)',
      xl: '0 12px 40px rgb(27 30 34 / .16)',
    },
    headings: {
      fontFamily: font,
      fontWeight: '700',
      textWrap: 'balance',
      sizes: {
        h1: { fontSize: '26px', lineHeight: '32px' },
        h2: { fontSize: '20px', lineHeight: '28px' },
        h3: { fontSize: '15px', lineHeight: '24px' },
      },
    },
    components: parts,
  });
}

/** Inputs look like `.inp`; what floats has `e2`. */
const parts: MantineThemeOverride['components'] = {
  Input: {
    styles: {
      input: {
        minHeight: 44,
        fontSize: 16,
        lineHeight: '24px',
        borderColor: 'var(--line-strong)',
        color: 'var(--ink)',
      },
    },
  },
  InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] } },
  Select: {
    defaultProps: { withCheckIcon: true, checkIconPosition: 'right', comboboxProps: { shadow: 'md' } },
  },
  MultiSelect: { defaultProps: { comboboxProps: { shadow: 'md' } } },
  Badge: { defaultProps: { variant: 'light', radius: 'xs' }, styles: { root: { textTransform: 'none' } } },
  Paper: { defaultProps: { shadow: 'xs', radius: 'lg' } },
  Modal: { defaultProps: { size: 480, radius: 'lg', shadow: 'xl' } },
  Drawer: { defaultProps: { size: 368, position: 'right' } },
  Tooltip: { defaultProps: { color: 'dark' } },
};

/** The page is paper; everything else Mantine needs follows from the theme. */
export const consoleVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-color-dimmed': 'var(--ink-2)', '--mantine-color-placeholder': 'var(--ink-3)' },
  light: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-error': 'var(--bad-ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
  },
  dark: {},
});
