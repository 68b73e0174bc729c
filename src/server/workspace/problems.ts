import { defineProblems } from '../../kernel/index.ts';
import { contentKinds } from './content-kinds.ts';
import { fileKinds } from './file-kinds.ts';
import { referenceKinds } from './reference-kinds.ts';

/** Everything that can be wrong with a workspace, with the sentence that says what would be right. */
export const workspaceProblems = defineProblems('workspace', {
  ...fileKinds,
  ...contentKinds,
  ...referenceKinds,
  mistakes: {
    status: 500,
    nl: (p: { folder: string; count: number; lines: readonly string[] }) =>
      `De werkmap ${p.folder} heeft ${p.count === 1 ? 'een fout' : `${p.count} fouten`}:\n${p.lines.join('\n')}`,
    en: (p) =>
      `The workspace ${p.folder} has ${p.count === 1 ? 'a mistake' : `${p.count} mistakes`}:\n${p.lines.join('\n')}`,
  },
  'template-missing': {
    status: 400,
    nl: (p: { folder: string }) =>
      `In ${p.folder} is geen werkmap die als voorbeeld dient (met ‘template’ in gemeente.yaml). Noem er een met --template.`,
    en: (p) =>
      `${p.folder} holds no workspace that serves as a template (with ‘template’ in gemeente.yaml). Name one with --template.`,
  },
  'target-not-empty': {
    status: 400,
    nl: (p: { folder: string }) => `De map ${p.folder} is er al en is niet leeg. Kies een nieuwe map.`,
    en: (p) => `The folder ${p.folder} exists and is not empty. Choose a new folder.`,
  },
  'gemeente-unknown': {
    status: 400,
    nl: (p: { code: string; near: readonly string[] }) =>
      `Geen bron kent de gemeente ${p.code}.${p.near.length > 0 ? ` Bedoelt u ${p.near.join(' of ')}?` : ''}`,
    en: (p) =>
      `No source knows the gemeente ${p.code}.${p.near.length > 0 ? ` Did you mean ${p.near.join(' or ')}?` : ''}`,
  },
});

/** The codes of mistakes. */
export type WorkspaceProblem = keyof typeof workspaceProblems.kinds;
