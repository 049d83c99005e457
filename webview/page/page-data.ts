/** Where a page that stands alone has what it shows; `null` in the editor. */
export function pageData(): HTMLElement | null {
  return document.getElementById('blueprint');
}
