// The licences of what the bundles hold: they ask that their text goes along.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The members of manifests that tell of their licence, in today's form and in older ones. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
  readonly author?: string | { readonly name: string };
}

/** Returns the notice for a licence that a package names and does not bring. */
const withoutText = (licence: string | undefined, author: string | undefined): string =>
  `This package names its licence, ${licence}, and comes without its text.${author === undefined ? '' : ` It is by ${author}.`}`;

/**
 * Returns the notices of all packages that bundles were made of, in the order of their names.
 *
 * @param inputs Paths of the files that went into the bundles or are copied beside them; files of the project
 * itself have no notice.
 * @param root The folder that the paths start from.
 * @throws Error when a package says neither in its manifest nor in a file under which licence it is.
 */
export function licenceNotices(inputs: readonly string[], root: string): string {
  const folders = new Set(inputs.flatMap((path) => packageFolder(path) ?? []));
  const notices = new Map([...folders].map((folder) => noticeOf(folder, root)));
  const sorted = [...notices].sort(([a], [b]) => (a < b ? -1 : 1));
  const head =
    'Service Blueprint contains the following packages, each under the licence that follows its name.\n';
  return [head, ...sorted.map(([name, text]) => `${'='.repeat(80)}\n${name}\n\n${text}\n`)].join('\n');
}

/** The innermost package that a file is of; `undefined` for the project's own. */
function packageFolder(path: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path.replaceAll('\\', '/'))?.[0];
}

function noticeOf(folder: string, root: string): readonly [name: string, text: string] {
  const at = join(root, folder);
  const { name, version, license, licenses, author }: Manifest = JSON.parse(
    readFileSync(join(at, 'package.json'), 'utf8'),
  );
  const licence =
    (typeof license === 'object' ? license.type : license) ?? licenses?.map(({ type }) => type).join(' OR ');
  const files = readdirSync(at).filter(
    (file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.[cm]?js$/.test(file),
  );
  if (licence === undefined && files.length === 0)
    throw new Error(`${name} does not say under which licence it is.`);
  const texts = files
    .sort()
    .map((file) => readFileSync(join(at, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const text =
    texts.length > 0
      ? texts.join('\n\n')
      : withoutText(licence, typeof author === 'object' ? author.name : author);
  return [`${name} ${version}${licence === undefined ? '' : ` (${licence})`}`, text];
}
