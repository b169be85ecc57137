import type { IncomingMessage, ServerResponse } from 'node:http';
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { appRouter } from './router.ts';
import type { Context } from './trpc.ts';

const TRPC_PATH = '/api/trpc/';
const JSON_TYPE = 'application/json';
const MULTI_STATUS = 207;

/** What saves come as: JSON posted to a procedure, alone or in a batch. Whatever else tRPC knows is left to its own adapter. */
export function isSave({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === 'POST' &&
    url?.startsWith(TRPC_PATH) === true &&
    headers['content-type']?.toLowerCase().startsWith(JSON_TYPE) === true &&
    headers['trpc-accept'] === undefined
  );
}

interface SaveHandlerOptions {
  readonly contextOf: (request: IncomingMessage) => Promise<Context>;
  readonly maxBodyBytes: number;
  readonly onFault: (fault: unknown) => void;
}

/** One call of a request: its path and its input as it came. */
interface Call {
  readonly path: string;
  readonly input: unknown;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Calls the procedures of the router and answers in tRPC's wire format. It goes past the web framework and past the
 * adapter's copies of the web's Request, Response and streams, which together cost twice what the whole record does.
 */
export function createSaveHandler({ contextOf, maxBodyBytes, onFault }: SaveHandlerOptions) {
  async function answerCall({ path, input }: Call, batchIndex: number, context: Promise<Context>): Promise<Answer> {
    try {
      const ctx = await context;
      const getRawInput = async () => input;
      const data: unknown = await callTRPCProcedure({ ...CALL, path, getRawInput, ctx, batchIndex });
      return { status: 200, body: { result: { data } } };
    } catch (cause) {
      return refusal(cause, path, input);
    }
  }

  function refusal(cause: unknown, path: string | undefined, input: unknown): Answer {
    const error = getTRPCErrorFromUnknown(cause);
    if (error.code === 'INTERNAL_SERVER_ERROR') onFault(error.cause ?? error);
    const config = appRouter._def._config;
    const shape = getTRPCErrorShape({ config, error, type: 'mutation', path, input, ctx: undefined });
    return { status: getHTTPStatusCodeFromError(error), body: { error: shape } };
  }

  async function answerAll(request: IncomingMessage): Promise<Answer> {
    const { paths, isBatch } = pathsOf(request.url ?? '');
    try {
      const text = await bodyOf(request, maxBodyBytes);
      const context = contextOf(request);
      const calls = callsOf(paths, isBatch, text);
      const answers = await Promise.all(calls.map((one, i) => answerCall(one, i, context)));
      return isBatch ? together(answers) : answers[0]!;
    } catch (cause) {
      const answer = refusal(cause, undefined, undefined);
      return isBatch ? { status: answer.status, body: paths.map(() => answer.body) } : answer;
    }
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    void answerAll(request).then(({ status, body }) => {
      const bytes = Buffer.from(JSON.stringify(body));
      response.writeHead(status, {
        'content-type': JSON_TYPE,
        'content-length': bytes.length,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      response.end(bytes);
    });
  };
}

/** A save is carried out whether or not somebody is still there to hear the answer: it takes no signal to stop. */
const CALL = { router: appRouter, type: 'mutation', signal: undefined } as const;

function pathsOf(url: string): { readonly paths: readonly string[]; readonly isBatch: boolean } {
  const at = url.indexOf('?');
  const path = decodePath(at === -1 ? url.slice(TRPC_PATH.length) : url.slice(TRPC_PATH.length, at));
  const isBatch = at !== -1 && new URLSearchParams(url.slice(at)).get('batch') === '1';
  return { paths: isBatch ? path.split(',') : [path], isBatch };
}

/** A path that is no text names no procedure. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function callsOf(paths: readonly string[], isBatch: boolean, text: string): readonly Call[] {
  const body = parseBody(text);
  if (!isBatch) return [{ path: paths[0]!, input: body }];
  if (body === null || typeof body !== 'object') {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'A batch comes as an object of inputs by number' });
  }
  const inputs = body as Readonly<Record<string, unknown>>;
  return paths.map((path, i) => ({ path, input: inputs[i] }));
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TRPCError({ code: 'PARSE_ERROR', message: 'The body is not JSON', cause });
  }
}

function together(answers: readonly Answer[]): Answer {
  const [first] = answers;
  const same = answers.every(({ status }) => status === first?.status);
  return { status: same ? (first?.status ?? 200) : MULTI_STATUS, body: answers.map(({ body }) => body) };
}

function bodyOf(request: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: `More than ${maxBytes} bytes` }));
      }
    });
    request.on('end', () => resolve((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString('utf8')));
    request.on('error', reject);
  });
}
