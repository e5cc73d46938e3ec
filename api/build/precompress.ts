import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const compressible = /\.(html|css|js|mjs|svg|xml|txt|json|webmanifest)$/;

/** Writes a `.br` and a `.gz` beside every text of a folder, so that no request pays for compression. */
export async function precompress(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => compressible.test(name));
  const queue = [...files];
  await Promise.all(Array.from({ length: 8 }, () => work(folder, queue)));
  return files.length;
}

async function work(folder: string, queue: string[]): Promise<void> {
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const path = join(folder, name);
    const text = await readFile(path);
    const small = await brotli(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length, [constants.BROTLI_PARAM_QUALITY]: 11 } });
    await writeFile(`${path}.br`, small);
    await writeFile(`${path}.gz`, await zip(text, { level: 9 }));
  }
}
