/**
 * A button that copies the text of the element that `data-copy` names; hidden until this script can make it work. It
 * says that it did with the words of `data-copied`.
 */
export function copying(button: HTMLElement): void {
  const source = document.getElementById(button.dataset.copy ?? '');
  if (!source || !navigator.clipboard) return;
  button.hidden = false;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.textContent?.trim() ?? '');
    const words = button.dataset.copied;
    if (words) button.textContent = words;
  });
}
