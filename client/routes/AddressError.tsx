import type { ErrorComponentProps } from '@tanstack/react-router';
import { useWords } from '../i18n/useWords.ts';
import { BadSearchParam } from '../lib/searchParams.ts';
import { FailureState } from '../ui/FiveStates.tsx';
import { Anchor } from '../ui/layout.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';

/** The router wraps what a parameter reader throws. */
function badParam(error: unknown): BadSearchParam | undefined {
  if (error instanceof BadSearchParam) return error;
  return error instanceof Error && error.cause !== undefined ? badParam(error.cause) : undefined;
}

/** A page that cannot be shown: because its address makes no sense, or because it broke. */
export function AddressError({ error, reset }: ErrorComponentProps) {
  const say = useWords('shell');
  const bad = badParam(error);
  if (bad === undefined) return <FailureState isPage error={error} onRetry={reset} />;
  return (
    <>
      <PageHeader title={say('badAddressTitle')} />
      <Notice tone="alarm" action={<Anchor href="/">{say('goToStart')}</Anchor>}>
        {say('badAddressText', { name: bad.param, value: bad.value })}
      </Notice>
    </>
  );
}
