import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { RequestHandler } from 'express';

/** Answers with the file the build has compressed, where there is one and the reader can unpack it. */
export function compressedFirst(folder: string): RequestHandler {
  const packed = new Set(readdirSync(folder).filter((name) => name.endsWith('.gz')));
  return (request, response, next) => {
    const file = `${request.path.slice(1)}.gz`;
    if (packed.has(file) && request.acceptsEncodings('gzip') === 'gzip') {
      request.url = `/${file}`;
      response.type(path.extname(file.slice(0, -'.gz'.length)));
      response.set('content-encoding', 'gzip').vary('accept-encoding');
    }
    next();
  };
}
