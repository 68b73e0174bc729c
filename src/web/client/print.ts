/** A button that prints the page; hidden until this script can make it work. */
export function printing(button: HTMLElement): void {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
