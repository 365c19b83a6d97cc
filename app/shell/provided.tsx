import { MantineProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { accentOf } from '#app/ui/accent.ts';
import { consoleTheme, consoleVariables } from '#app/ui/theme.ts';

/** What Mantine's parts need around them, in the government's colour. */
export function Provided({ accent, children }: { accent: string; children: ReactNode }) {
  const theme = useMemo(() => consoleTheme(accentOf(accent)), [accent]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={consoleVariables} forceColorScheme="light">
      {children}
    </MantineProvider>
  );
}
