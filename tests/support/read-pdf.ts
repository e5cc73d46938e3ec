import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
}

/** What a reader by eye or by ear gets from a PDF. */
export async function readPdf(bytes: Uint8Array) {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await loading.promise;
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)));
  const texts = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item.str] : []))));
  const trees = await Promise.all(pages.map((page) => page.getStructTree() as Promise<StructNode | null>));
  const { info, metadata } = await file.getMetadata();
  const read = {
    pages: file.numPages,
    sizes: pages.map((page) => page.getViewport({ scale: 1 })).map(({ width, height }) => [Math.round(width), Math.round(height)]),
    text: texts.map((page) => page.join(' ').replace(/\s+/g, ' ')).join('\n'),
    roles: trees.flatMap((tree) => (tree ? rolesOf(tree) : [])),
    isMarked: isMarked(await file.getMarkInfo()),
    language: (info as { Language?: string }).Language,
    title: (info as { Title?: string }).Title,
    conformance: metadata?.get('pdfuaid:part') as string | undefined,
  };
  await loading.destroy();
  return read;
}

const rolesOf = ({ role, children = [] }: StructNode): readonly string[] => [...(role ? [role] : []), ...children.flatMap(rolesOf)];

/** The types of pdf.js promise an object; it gives a map. */
const isMarked = (info: unknown) => info instanceof Map && info.get('Marked') === true;
