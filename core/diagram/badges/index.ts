// Every kind of badge, a line each.
export { fail } from './fail.ts';
export { moment } from './moment.ts';
export { opportunity } from './opportunity.ts';
export { pain } from './pain.ts';
export { question } from './question.ts';
