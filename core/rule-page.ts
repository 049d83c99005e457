/** Where the pages of the rules are published. */
const rulePages = 'https://github.com/service-blueprint/service-blueprint/blob/main/docs/rules';

/** Returns the page that explains a rule. */
export function rulePage(code: string): string {
  return `${rulePages}/${code}.md`;
}
