/** The address of the published pages of the rules. */
const rulePages = 'https://github.com/service-blueprint/service-blueprint/blob/main/docs/rules';

/** Returns the page that explains a rule. */
export function rulePage(code: string): string {
  return `${rulePages}/${code}.md`;
}
