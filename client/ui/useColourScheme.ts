import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';

export type ColourScheme = MantineColorScheme;

/** The colours chosen on this computer: light, dark or as the system. */
export function useColourScheme(): readonly [ColourScheme, (scheme: ColourScheme) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return [colorScheme, setColorScheme];
}
