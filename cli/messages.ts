import pico from 'picocolors';
import { visibleText } from '../core/visible-text.ts';
import type { Environment } from './environment.ts';
import type { Failure } from './failure.ts';

/** Tells the person something that is not a result, on one line. */
export function say(environment: Environment, text: string): void {
  environment.messages.write(`${visibleText(text)}\n`);
}

export function sayFailure(environment: Environment, failure: Failure): void {
  const { red } = pico.createColors(environment.colour.messages);
  environment.messages.write(`${red('error')}  ${visibleText(failure.message)}\n`);
}

export function sayWarning(environment: Environment, text: string): void {
  const { yellow } = pico.createColors(environment.colour.messages);
  environment.messages.write(`${yellow('warning')}  ${visibleText(text)}\n`);
}
