import * as vscode from 'vscode';
import type { LeavablePart } from '../core/leavable-parts.ts';

/** Returns what can be left out of exports in the words of the author's language. */
export function leavablePartLabel(part: LeavablePart): string {
  const labels: Readonly<Record<LeavablePart, string>> = {
    notes: vscode.l10n.t('notes'),
    sources: vscode.l10n.t('sources and evidence of findings'),
    questions: vscode.l10n.t('open questions'),
    ideas: vscode.l10n.t('ideas'),
    pains: vscode.l10n.t('pain points'),
    opportunities: vscode.l10n.t('opportunities'),
    fails: vscode.l10n.t('fail points'),
    'follow-up': vscode.l10n.t('who looks after findings, and how far they are'),
    metrics: vscode.l10n.t('metrics'),
    policies: vscode.l10n.t('policies'),
    feedback: vscode.l10n.t('what customers say'),
    images: vscode.l10n.t('images'),
  };
  return labels[part];
}
