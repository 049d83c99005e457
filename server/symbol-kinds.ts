import { SymbolKind } from 'vscode-languageserver-types';
import type { ElementKind } from '../core/model.ts';

/** The icon that each kind of element has in outlines and lists. */
export const symbolKinds: Readonly<Record<ElementKind, SymbolKind>> = {
  actor: SymbolKind.Class,
  channel: SymbolKind.Interface,
  system: SymbolKind.Module,
  process: SymbolKind.Function,
  lane: SymbolKind.Field,
  stage: SymbolKind.Namespace,
  step: SymbolKind.Event,
  cell: SymbolKind.Method,
  finding: SymbolKind.Key,
};
