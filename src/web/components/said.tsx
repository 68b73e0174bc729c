import type { ReactNode } from 'react';
import type { Text } from '../../kernel/index.ts';
import type { Ctx } from '../context.ts';

/**
 * A text of the workspace. Where nobody translated it, the Dutch text is marked as Dutch, so that a screen reader
 * pronounces it so (WCAG 3.1.2).
 */
export function Said({ text, ctx }: Readonly<{ text: Text; ctx: Ctx }>) {
  return text[ctx.lang] === undefined ? <Dutch ctx={ctx}>{text.nl}</Dutch> : ctx.say(text);
}

/** Words that exist in Dutch only: an attribution as its publisher asks for it, a note by somebody of the gemeente. */
export function Dutch({ ctx, children }: Readonly<{ ctx: Ctx; children: ReactNode }>) {
  return ctx.lang === 'nl' ? children : <span lang="nl">{children}</span>;
}
