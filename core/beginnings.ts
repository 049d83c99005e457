import { template, templateTitle, titledWith } from './template.ts';

/** A blueprint to begin with. */
interface Beginning {
  readonly text: string;
  /** Its words for whose journey it is, which are replaced by those of the author. */
  readonly persona?: string;
}

const persona = 'Who is it for';

/** Nothing but a title. */
const blank = `blueprint: ${templateTitle}
state: as-is # as-is or to-be
`;

/** The customer's side alone: nothing more is asked for until the first cell is there. */
const journey = `blueprint: ${templateTitle}
state: as-is # as-is or to-be
persona:
  name: ${persona}
  goal: What they want to get done
scenario: When and where it happens
objective: What should become better

stages:
  - stage: Discover
    steps:
      # A step is a moment of the journey
      - step: Find the service
        emotion: 0 # -2 (bad) to 2 (good)
      - step: Decide for it
        emotion: 1

  - stage: Use
    steps:
      - step: Get it done
        # Here an opinion is formed
        moment: true
        emotion: 1

  - stage: Leave
    steps:
      - step: Look back
        emotion: 1
`;

/** All that a blueprint can begin with, the most usual first. */
export const beginnings = {
  whole: { text: template, persona },
  journey: { text: journey, persona },
  blank: { text: blank },
} as const satisfies Readonly<Record<string, Beginning>>;

/** The words for what a blueprint can begin with. */
export type BeginningKind = keyof typeof beginnings;

/** Returns a blueprint to begin with, of a service and, where it has one, of the persona whose journey it is. */
export function beginningOf(kind: BeginningKind, title: string, whose = ''): string {
  const { text, persona: replaced }: Beginning = beginnings[kind];
  const titled = titledWith(text, templateTitle, title);
  const asked = whose.trim();
  if (asked === '') return titled;
  if (replaced !== undefined) return titledWith(titled, replaced, asked);
  return `${titled}${titledWith(`persona: { name: ${persona} }\n`, persona, asked)}`;
}
