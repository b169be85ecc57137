import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep sea blue: calm, and outside the yellow-to-maroon range that belongs to grades alone. */
const tide: MantineColorsTuple = [
  '#eaf4f7',
  '#d6e7ec',
  '#aecfd9',
  '#83b6c5',
  '#60a0b4',
  '#4a92a9',
  '#3d8aa3',
  '#2d768e',
  '#1d5f75',
  '#0c4a5d',
];

/** Cool greys, so that paper, rules and quiet text share one hue. */
const gray: MantineColorsTuple = [
  '#f6f8f8',
  '#edf1f2',
  '#dfe5e7',
  '#cbd4d7',
  '#adb9bd',
  '#8b999e',
  '#657479',
  '#4d5b60',
  '#364246',
  '#1d272a',
];

const dark: MantineColorsTuple = [
  '#d5dddf',
  '#b9c4c7',
  '#96a4a8',
  '#5d6b70',
  '#3d494d',
  '#2c373b',
  '#212b2e',
  '#182023',
  '#12191b',
  '#0b1012',
];

const FONTS =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

const DIALOG = {
  styles: { title: { fontSize: '1.0625rem', fontWeight: 650 } },
  // The header element of a dialog is not the banner of the page.
  defaultProps: { attributes: { header: { role: 'presentation' } } },
};

/** Shade 8 for filled parts: the default shade fails the contrast check. */
export const theme = createTheme({
  colors: { tide, gray, dark },
  primaryColor: 'tide',
  primaryShade: 8,
  defaultRadius: 4,
  fontFamily: FONTS,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Noto Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontFamily: FONTS,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.25' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.35' },
    },
  },
  // By name: the parts themselves are loaded by the screens that use them.
  components: { Modal: DIALOG, Drawer: DIALOG },
  cursorType: 'pointer',
  respectReducedMotion: true,
});
