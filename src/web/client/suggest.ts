/** What `/zoeken.json` answers, as far as a suggestion needs it. */
type Hit = Readonly<{
  title: Readonly<Record<string, string | undefined>>;
  note: Readonly<Record<string, string | undefined>> | null;
  path: string;
  answer?: Readonly<{ written: string | null }>;
}>;

const MOST = 8;
const PAUSE = 150;

/**
 * Suggestions under a search box: a combobox with a list, as WAI-ARIA describes it. Enter without a choice searches as
 * it would without this script; Escape closes the list.
 */
export function suggesting(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[name=q]');
  const address = form.dataset.suggest;
  if (!input || !address) return;
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = `${input.id}-lijst`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.dataset.label ?? '');
  input.after(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  })) {
    input.setAttribute(name, value);
  }

  let chosen = -1;
  let asked = 0;
  let timer = 0;
  const options = () => [...list.children] as HTMLElement[];

  const choose = (index: number) => {
    const all = options();
    chosen = all.length === 0 ? -1 : (index + all.length) % all.length;
    for (const [at, option] of all.entries()) option.setAttribute('aria-selected', String(at === chosen));
    const option = all[chosen];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  };
  const show = (hits: readonly Hit[]) => {
    list.replaceChildren(...hits.slice(0, MOST).map((hit, index) => optionOf(hit, `${list.id}-${index}`)));
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    input.removeAttribute('aria-activedescendant');
    chosen = -1;
  };
  const ask = async () => {
    const query = input.value.trim();
    asked += 1;
    const turn = asked;
    if (query.length < 2) return show([]);
    try {
      const answer = await fetch(`${address}?q=${encodeURIComponent(query)}`);
      const { hits = [] } = (await answer.json()) as { hits?: readonly Hit[] };
      // An answer that comes after a newer question would show the wrong list.
      if (turn === asked) show(hits);
    } catch {
      show([]);
    }
  };
  const follow = (option: Element | undefined) => {
    const path = (option as HTMLElement | undefined)?.dataset.path;
    if (path) location.assign(path);
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) show([]);
    else if (list.hidden) return;
    else if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0) follow(options()[chosen]);
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => window.setTimeout(() => show([]), PAUSE));
  // Before the blur, which would take the list away.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => follow((event.target as Element).closest('li') ?? undefined));
}

/** One line of the list. All text is set as text: nothing of an answer is read as markup. */
function optionOf({ title, note, path, answer }: Hit, id: string): HTMLLIElement {
  const lang = document.documentElement.lang;
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.textContent = title[lang] ?? title.nl ?? '';
  const prefix = lang === 'nl' ? '' : `/${lang}`;
  option.dataset.path = prefix + path;
  if (answer?.written) {
    const value = document.createElement('b');
    value.textContent = answer.written;
    option.append(' ', value);
  }
  const words = note?.[lang] ?? note?.nl;
  if (words) {
    const small = document.createElement('small');
    small.textContent = words;
    option.append(small);
  }
  return option;
}
