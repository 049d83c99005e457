// The page of each rule and the list of all, from the rules themselves.
import { rules } from '../../core/rules/index.ts';

/** Returns the file name and text of every page in docs/rules. */
export function rulePages() {
  return [['README.md', overview()], ...rules.map((rule) => [`${rule.code}.md`, page(rule)])];
}

function overview() {
  const rows = rules.map(
    ({ code, severity, summary, fixable, autoFixable }) =>
      `| [${code}](${code}.md) | ${severity} | ${summary} | ${fixable ? (autoFixable ? 'yes, on save too' : 'yes') : ''} |`,
  );
  return `# Rules

What the linter checks. An error makes the file wrong; a warning is what a reviewer would stop at; information and hints are often right as they are.

| rule | severity | what has to hold | quick fix |
|---|---|---|---|
${rows.join('\n')}

## Setting a rule

For all your blueprints, in the settings of the editor:

\`\`\`json
"serviceBlueprint.lint.rules": { "missing-lane": "hint" }
\`\`\`

On the command line:

\`\`\`sh
service-blueprint check . --rule missing-lane=hint
\`\`\`

For one blueprint, in the file itself:

\`\`\`yaml
lint:
  missing-lane: off
\`\`\`

For one place, with a comment on the line above it:

\`\`\`yaml
# blueprint-disable-next-line missing-lane, unknown-key
\`\`\`

Quick fixes write the comment and the entry under \`lint:\`.

A rule is set to \`error\`, \`warning\`, \`information\`, \`hint\` or \`off\`. The comment goes before the file, and the file before the settings and the command line. A comment without a code disables every rule for that line.

## Fixing on save

Some quick fixes cannot change what you mean: another name of a lane, a date in another order, a name written where its id belongs. "Fix All" applies them, and so does the editor when it saves, if you set

\`\`\`json
"[service-blueprint]": { "editor.codeActionsOnSave": { "source.fixAll.serviceBlueprint": "explicit" } }
\`\`\`
`;
}

function page({ code, severity, summary, rationale, bad, good, source, fixable }) {
  return `# ${code}

${summary}

Severity: **${severity}**${fixable ? ', with a quick fix' : ''}.

${rationale}

Found fault with:

\`\`\`yaml
${bad.trimEnd()}
\`\`\`

In order:

\`\`\`yaml
${good.trimEnd()}
\`\`\`
${source === undefined ? '' : `\nAfter ${source}.\n`}
[All rules, and how to set them](README.md)
`;
}
