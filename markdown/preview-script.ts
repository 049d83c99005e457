import { onThemeChange, themeOf } from '../webview/theme.ts';
import { drawFence } from './draw-fence.ts';

/** The attribute in which a drawn fence keeps its text, to draw it again in another theme. */
const textAttribute = 'data-service-blueprint';

drawAll();
// The preview replaces what an edit changed by what Markdown makes of it, and says so.
window.addEventListener('vscode.markdown.updateContent', drawAll);
onThemeChange(document.body, () => {
  for (const code of document.querySelectorAll(`code[${textAttribute}]`)) {
    show(code, code.getAttribute(textAttribute) ?? '');
  }
});

function drawAll(): void {
  for (const code of document.querySelectorAll('code.language-service-blueprint')) {
    // Somebody else's picture may stand there already, and ours has no text of its own any more.
    if (code.querySelector('svg, [role=alert]') === null) show(code, code.textContent ?? '');
  }
}

/** Puts the picture into the block of code; the block itself stays, because the preview scrolls by it. */
function show(code: Element, text: string): void {
  const { svg, title, errors } = drawFence(text, themeOf(document.body.classList));
  code.setAttribute(textAttribute, text);
  code.parentElement?.classList.add('service-blueprint');
  const shown: Element[] = [];
  if (svg !== undefined) shown.push(pictureOf(svg, title));
  if (errors.length > 0) shown.push(alertOf(errors));
  if (shown.length > 0) code.replaceChildren(...shown);
}

function pictureOf(svg: string, title: string): Element {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  // A page may hold several pictures: what is named by an id would name the first.
  for (const element of picture.querySelectorAll('[id]')) element.remove();
  picture.removeAttribute('aria-labelledby');
  picture.setAttribute('aria-label', title);
  return document.importNode(picture, true);
}

function alertOf(errors: readonly { readonly line: number; readonly message: string }[]): Element {
  const list = document.createElement('ul');
  list.setAttribute('role', 'alert');
  for (const { line, message } of errors) {
    const item = document.createElement('li');
    item.textContent = `Line ${line}: ${message}`;
    list.append(item);
  }
  return list;
}
