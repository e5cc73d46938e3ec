/**
 * Finds which of many texts stand in another one, in one reading of it. Texts of one kind (addresses, numbers) begin alike,
 * so they are told apart by their last characters, and most places of a text by the last three.
 */
export function textFinder(sought: readonly string[]): (text: string) => ReadonlySet<string> {
  const short = sought.filter(({ length }) => length < endLength);
  const byEnd = Map.groupBy(
    sought.filter(({ length }) => length >= endLength),
    (text) => text.slice(-endLength),
  );
  const isEnd = new Uint8Array(marks);
  for (const end of byEnd.keys()) isEnd[markAt(end, endLength)] = 1;
  return (text) => {
    const found = new Set(short.filter((part) => text.includes(part)));
    for (let end = endLength; end <= text.length; end += 1) {
      if (isEnd[markAt(text, end)] !== 1) continue;
      for (const part of byEnd.get(text.slice(end - endLength, end)) ?? []) if (text.endsWith(part, end)) found.add(part);
    }
    return found;
  };
}

const endLength = 6;
const marks = 65_536;

/** One number for the three characters before a place. Others may share it. */
const markAt = (text: string, end: number): number => (text.charCodeAt(end - 1) * 961 + text.charCodeAt(end - 2) * 31 + text.charCodeAt(end - 3)) % marks;
