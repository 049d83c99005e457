/** Returns the element in which a page that stands alone has its content; `null` in the editor. */
export function pageData(): HTMLElement | null {
  return document.getElementById('blueprint');
}
