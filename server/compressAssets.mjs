import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { constants, gzipSync } from 'node:zlib';

const TEXT = /\.(js|css|json)$/;

/** Files with a hash in their names never change: they are compressed once, when built, and not for every reader. */
export function compressAssets(clientDir) {
  const assets = path.join(clientDir, 'assets');
  for (const file of readdirSync(assets).filter((name) => TEXT.test(name))) {
    const packed = gzipSync(readFileSync(path.join(assets, file)), { level: constants.Z_BEST_COMPRESSION });
    writeFileSync(path.join(assets, `${file}.gz`), packed);
  }
}
