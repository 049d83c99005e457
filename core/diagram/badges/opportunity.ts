import type { BadgeType } from './badge.ts';

/** An opportunity: what could be better at a step, and how. */
export const opportunity = {
  kind: 'opportunity',
  place: 3,
  name: 'opportunity',
  said: 'Opportunity',
  sources: [
    { of: 'step', key: 'opportunities', title: 'Opportunities' },
    { of: 'step', key: 'ideas', title: 'Ideas' },
    { of: 'cell', key: 'opportunities', title: 'Opportunities' },
    { of: 'cell', key: 'ideas', title: 'Ideas' },
  ],
  outline: {
    name: 'square',
    path: 'M-5 -9.5H5Q9.5 -9.5 9.5 -5V5Q9.5 9.5 5 9.5H-5Q-9.5 9.5 -9.5 5V-5Q-9.5 -9.5 -5 -9.5Z',
  },
  glyph: { name: 'plus', path: 'M-5 0H5M0 -5V5' },
  colours: {
    light: { fill: '#1c7c4c', ink: '#ffffff' },
    dark: { fill: '#5fd698', ink: '#04220f' },
    contrastLight: { fill: '#0a4d2b', ink: '#ffffff' },
    contrastDark: { fill: '#8df0b8', ink: '#000000' },
  },
  slide: { slot: 'accent2', letter: '+' },
  mermaidBorder: 2,
} as const satisfies BadgeType;
