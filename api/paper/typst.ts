import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printable } from './printable.ts';

/** The sheets that can be made: a template of the same name each. */
export type Sheet = 'letter' | 'cards' | 'record' | 'register';

/** Sets a sheet as PDF/UA-1: tagged, with its language, its fonts inside. The same facts give the same bytes. */
export type SetSheet = (sheet: Sheet, facts: object) => Buffer;

const templates = join(import.meta.dirname, 'templates');
const weights = ['400Regular', '600SemiBold', '700Bold'];

/**
 * Typst inside this process (design decision 30). The compiler is made at the first sheet, for it costs a tenth of a second and 50 MB; after that a
 * letter takes some 10 ms. People's words go in as JSON and are never read as markup. What Typst remembers of a sheet is dropped at once: it would keep
 * people's words in memory.
 */
export function openPaper(): SetSheet {
  let compiler: NodeCompiler | undefined;
  return (sheet, facts) => {
    compiler ??= NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: readFonts() }] });
    try {
      const inputs = { data: JSON.stringify(facts, (_key, value) => (typeof value === 'string' ? printable(value) : value)) };
      return compiler.pdf({ mainFilePath: join(templates, `${sheet}.typ`), inputs }, { pdfStandard: 'ua-1' });
    } finally {
      compiler.evictCache(0);
    }
  };
}

/** Only our own faces, so that a sheet looks alike on every machine: IBM Plex Sans has Polish and Cyrillic, and tells 1, l and I apart. */
function readFonts(): Buffer[] {
  const require = createRequire(import.meta.url);
  return weights.map((weight) => readFileSync(require.resolve(`@expo-google-fonts/ibm-plex-sans/${weight}/IBMPlexSans_${weight}.ttf`)));
}
