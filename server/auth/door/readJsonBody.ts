import type { IncomingMessage } from 'node:http';

/** Bytes; the largest honest body is two passwords. */
const LIMIT = 16_384;

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** Reads a small JSON body; an empty one is an empty object. */
export async function readJsonBody(request: IncomingMessage): Promise<Read> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LIMIT) return { ok: false, status: 413 };
    chunks.push(chunk);
  }
  if (length === 0) return { ok: true, value: {} };
  // Only JSON: a form of another site cannot send it without asking first.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return { ok: false, status: 415 };
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, status: 400 };
  }
}
