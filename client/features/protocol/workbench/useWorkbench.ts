import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Protocol } from '../../../../shared/model/protocol.ts';
import type { ProtocolVersionView } from '../../../../shared/model/protocolViews.ts';
import { isStorable, validateProtocol } from '../../../../shared/protocol/validateProtocol.ts';
import { canonicalJson } from '../../../../shared/signing/canonicalJson.ts';
import { failureOf } from '../../../lib/failureOf.ts';
import { newRequestId } from '../../../lib/newRequestId.ts';
import { trpc } from '../../../lib/trpc.ts';
import { useDraft } from '../../../lib/useDraft.ts';
import { draftText, readDraftText } from './draftText.ts';

/** As it goes over the wire: an empty number is nothing. */
const plain = (protocol: Protocol): unknown => JSON.parse(JSON.stringify(protocol));

/** A draft being edited: what is typed survives a closed tab, and saving says when somebody else saved meanwhile. */
export function useWorkbench({ line, protocol: saved }: ProtocolVersionView) {
  const queryClient = useQueryClient();
  const [protocol, setProtocol] = useState<Protocol>(saved);
  const [base, setBase] = useState(line.version);
  const [restored, setRestored] = useState(false);
  const [tried, setTried] = useState(false);
  const touched = useRef(false);
  const draft = useDraft(`protocol:${line.id}`);
  const { found } = draft;

  useEffect(() => {
    if (found === undefined || found === null || touched.current) return;
    const form = readDraftText(found.body);
    if (form === undefined) return;
    touched.current = true;
    setProtocol(form.protocol);
    setBase(form.expectedVersion);
    setRestored(true);
  }, [found]);

  const save = useMutation(
    trpc.protocol.save.mutationOptions({
      onSuccess: async ({ version }) => {
        draft.clear();
        touched.current = false;
        setRestored(false);
        setBase(version);
        await queryClient.invalidateQueries({ queryKey: trpc.protocol.pathKey() });
      },
    }),
  );
  const findings = useMemo(() => validateProtocol(protocol), [protocol]);

  function change(next: Protocol): void {
    touched.current = true;
    setProtocol(next);
    draft.keep(draftText({ expectedVersion: base, protocol: next }));
  }

  function takeSaved(): void {
    draft.clear();
    touched.current = false;
    setRestored(false);
    setProtocol(saved);
    setBase(line.version);
    save.reset();
  }

  function submit(expectedVersion = base): void {
    setTried(true);
    if (!isStorable(findings)) return;
    save.mutate({ requestId: newRequestId(), versionId: line.id, expectedVersion, protocol });
  }

  const failure = failureOf(save.error);
  return {
    protocol,
    change,
    findings,
    tried,
    isChanged: canonicalJson(plain(protocol)) !== canonicalJson(plain(saved)),
    restoredAt: restored ? (found?.savedAt ?? null) : null,
    takeSaved,
    submit,
    isSaving: save.isPending,
    conflict: failure?.code === 'VERSION_CONFLICT' ? failure.actual : undefined,
    error: failure?.code === 'VERSION_CONFLICT' ? null : save.error,
  };
}
