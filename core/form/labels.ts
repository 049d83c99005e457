import type { ElementName } from '../schema.ts';

/** Labels of keys that are no words that people would look for. */
const labels: Readonly<Record<string, string>> = {
  blueprint: 'Title',
  step: 'Name',
  stage: 'Name',
  lang: 'Language',
  by: 'Done by',
  channel: 'Where',
  system: 'In which system',
  to: 'Arrows to',
  next: 'Goes on to',
  id: 'Id',
  url: 'Link',
  wait: 'Waiting time',
  fail: 'Fail points',
  pains: 'Pain points',
  questions: 'Open questions',
  moment: 'Moment of truth',
  lint: 'Rules',
  persona: 'Personas',
};

/** Returns how a key is called in a form: `pains` are pain points. */
export function labelOf(key: string, element: ElementName): string {
  if (element === 'link' && key === 'id') return 'Goes to';
  const words = labels[key] ?? key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
