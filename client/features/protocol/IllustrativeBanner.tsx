import type { Protocol } from '../../../shared/model/protocol.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Stands above every rule while the shipped default is in use. Source: [DOMAIN §3]. */
export function IllustrativeBanner({ protocol }: { readonly protocol: Pick<Protocol, 'illustrative'> }) {
  const say = useWords('protocol');
  if (!protocol.illustrative) return null;
  return (
    <Notice tone="strong" icon="alert" title={say('illustrativeTitle')}>
      {say('illustrative')}
    </Notice>
  );
}
