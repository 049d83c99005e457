/** The rule of one icon in the stylesheet, with its name and the code of its character. */
const iconRule = /^\.codicon-([a-z0-9-]+):before \{ content: "\\([0-9a-f]+)" \}\n/gm;

/** The part of the icons that goes along. */
interface UsedIcons {
  readonly style: string;
  readonly codes: readonly number[];
}

/**
 * Returns the stylesheet with no icons but those that scripts name, and the codes of their characters. A name counts as
 * it stands in quotes, whatever it is there for: one icon too many is better than one that is missing.
 */
export function usedIcons(style: string, scripts: readonly string[]): UsedIcons {
  const named = new Set(
    scripts.flatMap((script) =>
      [...script.matchAll(/(?<=["'`\s])(?:codicon-)?([a-z][a-z0-9-]*)(?=["'`\s])/g)].map(([, name]) => name),
    ),
  );
  const icons = [...style.matchAll(iconRule)].filter(([, name]) => named.has(name));
  if (icons.length === 0) throw new Error('Not the stylesheet of icons that this was written for.');
  return {
    style: style.replace(iconRule, (rule, name: string) => (named.has(name) ? rule : '')),
    codes: icons.map(([, , code]) => Number.parseInt(code ?? '', 16)),
  };
}
