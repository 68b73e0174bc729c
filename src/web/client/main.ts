import { copying } from './copy.ts';
import { printing } from './print.ts';
import { suggesting } from './suggest.ts';

/** Small comforts on top of pages that work without them. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) suggesting(form);
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) copying(button);
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) printing(button);
