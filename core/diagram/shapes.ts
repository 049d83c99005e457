/** The shapes of cards, which tell what is on them: evidence, an action, a support process. `name` is for the documentation. */
export const cardShapes = {
  page: { name: 'a page' },
  card: { name: 'a rounded card' },
  pill: { name: 'a pill' },
  dot: { name: 'a dot' },
} as const;

/** The shape of a card. */
export type CardShape = keyof typeof cardShapes;
