/** The title of the service in the template. */
export const templateTitle = 'My service';

/**
 * A small whole blueprint to begin with: every lane has a cell, and nothing in it earns a remark. Its lines are short
 * enough to stand unbroken beside the preview in a small window.
 */
export const template = `blueprint: ${templateTitle}
state: as-is # as-is or to-be
persona:
  name: Who is it for
  goal: What they want to get done
scenario: When and where it happens
objective: What should become better

stages:
  - stage: Discover
    steps:
      # A step is a column of the picture
      - step: Find the service
        # What the customer sees or holds
        evidence: Website
        # What the customer does
        customer: Looks for help
        frontstage: Answers the question
        backstage: Looks up the case
        support: Customer records

  - stage: Use
    steps:
      - step: Get it done
        # Here an opinion is formed
        moment: true
        emotion: 1 # -2 (bad) to 2 (good)
        evidence: Confirmation
        customer: Places the order
        frontstage: Confirms the order
        backstage:
          name: Prepares the order
          duration: 10m
        support: Order system
        feedback: Rating after the order
`;

/** Returns the template with another title, of any letters. */
export function templateWith(title: string): string {
  return titledWith(template, templateTitle, title);
}

/** Returns a text with other words at the first place of some, in quotes where YAML wants them. */
export function titledWith(text: string, words: string, other: string): string {
  return text.replace(words, () => asValue(other));
}

/** In quotes where YAML would read something else than the words. */
function asValue(title: string): string {
  const isWords = /^\p{L}[\p{L}\p{M}\p{N} ]*$/u.test(title);
  return isWords && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(title) ? title : JSON.stringify(title);
}
