import type * as vscode from 'vscode';
import { exchangedChoices, type MatchChoices } from '../../server/protocol.ts';
import type { VersionSide } from './side.ts';

const none: MatchChoices = { joined: [], apart: [] };

/** Keeps in the workspace what somebody has decided about which parts of two blueprints are the same. */
export class KeptChoices {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** Returns what was decided for two files, whichever of them was the one before then. */
  of(before: VersionSide, after: VersionSide): MatchChoices {
    const kept = this.#state.get<MatchChoices>(keyOf(before, after));
    const turned = this.#state.get<MatchChoices>(keyOf(after, before));
    return kept ?? (turned && exchangedChoices(turned)) ?? none;
  }

  async keep(before: VersionSide, after: VersionSide, choices: MatchChoices): Promise<void> {
    const isNone = choices.joined.length + choices.apart.length === 0;
    const [own, turned] = [keyOf(before, after), keyOf(after, before)];
    if (own !== turned) await this.#state.update(turned, undefined);
    await this.#state.update(own, isNone ? undefined : choices);
  }
}

/** Versions of one file are one file, so that what was decided outlives the next commit. */
function keyOf(before: VersionSide, after: VersionSide): string {
  const placeOf = ({ of, name }: VersionSide) => of?.toString() ?? name;
  return `serviceBlueprint.matches ${placeOf(before)} ${placeOf(after)}`;
}
