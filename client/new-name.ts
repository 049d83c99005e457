import { templateTitle } from '../core/template.ts';
import { fileStem } from '../server/protocol.ts';

/** The ending of the names of blueprints. */
const ending = '.blueprint.yaml';

/**
 * Returns a name for a new blueprint of this title that nobody has yet: `my-service.blueprint.yaml`, then with a number.
 * A title without letters and digits counts as none.
 */
export function freeName(taken: ReadonlySet<string>, title = templateTitle): string {
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  const stem = fileStem(title) || fileStem(templateTitle);
  for (let count = 1; ; count++) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}${ending}`;
    if (!lower.has(name)) return name;
  }
}

/**
 * Returns the name by which a file is known as a blueprint: `library`, `library.yaml` and `library.txt` get the ending.
 */
export function blueprintName(name: string): string {
  if (/[^.]\.blueprint\.ya?ml$/i.test(name)) return name;
  const extension = /\.ya?ml$/i.exec(name)?.[0] ?? '.yaml';
  const stem = name.replace(/\.ya?ml$/i, '').replace(/(\.blueprint)?\.*$/i, '');
  return `${stem === '' ? 'my-service' : stem}.blueprint${extension}`;
}

/** Returns the title of a service by the name of its file: `library-loan.blueprint.yaml` is of "Library loan". */
export function titleOf(name: string): string {
  const words = name
    .replace(/\.blueprint\.ya?ml$/i, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const [first = '', ...others] = words;
  return words === '' ? templateTitle : first.toUpperCase() + others.join('');
}
