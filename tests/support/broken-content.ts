import { expect } from 'vitest';
import { readContent } from '#directory/read-content.ts';
import type { ProblemCode } from '#domain/kernel/problem-codes.ts';
import { problems as words } from '#i18n/pl/problems.ts';
import { problemLine } from '#i18n/problem-line.ts';
import { type ContentFolder, contentFolder } from './content-folder.ts';

/** Files of the small content that tests break. */
export const files = { office: 'organizations/ops-brzegi.yaml', service: 'services/noclegownia.yaml', place: 'locations/ops-brzegi.yaml' } as const;

/** One thing broken in content that is otherwise valid, and where an editor must be told about it. */
export interface Break {
  readonly name: string;
  readonly by: (folder: ContentFolder) => void;
  readonly file: string;
  readonly field: string;
  readonly code: ProblemCode;
}

/** The break is found with file, field and code, and the line for the editor says what to write instead. */
export function expectFound({ by, file, field, code }: Break): void {
  const folder = contentFolder();
  by(folder);
  const { problems } = readContent(folder.path);
  expect(problems).toContainEqual(expect.objectContaining({ file, field, code }));
  const line = problems
    .filter((problem) => problem.code === code)
    .map(problemLine)
    .join('\n');
  expect(line).toContain(field ? `content/${file}, ${field}: ` : `content/${file}: `);
  expect(line).toContain(words[code]);
}
