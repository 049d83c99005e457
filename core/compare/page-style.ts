import type { Palette } from '../diagram/palette.ts';

/** Returns the style of the page that shows a comparison in the editor: its colours, and those of the pictures. */
export function comparisonPageStyle({ page, ink, quiet, rule }: Palette): string {
  return `html,body{height:100%;margin:0}
body{display:grid;grid-template:auto minmax(0,1fr) auto minmax(9em,34%)/minmax(0,1fr);background:var(--vscode-editor-background,${page});color:var(--vscode-editor-foreground,${ink});font:var(--vscode-font-size,13px)/1.45 var(--vscode-font-family,Arial,sans-serif);padding:0}
header{display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px;padding:6px 12px}
h1{font-size:1.2em;margin:0}
h2{font-size:1em;margin:12px 0 4px}
p{margin:4px 0}
.quiet{color:var(--vscode-descriptionForeground,${quiet})}
.tools{display:flex;flex-wrap:wrap;gap:4px;margin-left:auto}
button{font:inherit;color:var(--vscode-button-secondaryForeground,${ink});background:var(--vscode-button-secondaryBackground,transparent);border:1px solid var(--vscode-contrastBorder,var(--vscode-button-border,${quiet}));border-radius:2px;padding:2px 8px;cursor:pointer}
button[aria-checked=true]{color:var(--vscode-button-foreground,${page});background:var(--vscode-button-background,${ink})}
button.pick{border:0;background:none;padding:0;text-align:left;color:var(--vscode-textLink-foreground,${ink})}
button.pick:hover{text-decoration:underline}
button:focus-visible,a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--vscode-focusBorder,${ink});outline-offset:-1px}
.vscode-high-contrast button[aria-checked=true]{background:${page};color:${ink};outline:2px dashed var(--vscode-contrastActiveBorder,${ink});outline-offset:-4px;font-weight:600}
#pictures{display:flex;min-height:0;border-block:1px solid var(--vscode-panel-border,${rule})}
.pane{flex:1 1 0;min-width:0;display:flex;flex-direction:column}
.pane+.pane{border-left:1px solid var(--vscode-panel-border,${rule})}
.pane[hidden]{display:none}
.pane h2{margin:4px 12px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.scroll{flex:1;overflow:auto;background:${page};color:${ink}}
.scroll>svg{display:block}
.scroll [data-group]{cursor:pointer}
.ring{fill:none;stroke:${ink};stroke-width:3;stroke-dasharray:6 4;vector-effect:non-scaling-stroke;pointer-events:none}
#chosen{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;min-height:2em;padding:2px 12px}
main{overflow:auto;padding:0 12px 12px}
table{border-collapse:collapse}
th,td{padding:2px 16px 2px 0;border-bottom:1px solid var(--vscode-panel-border,${rule});text-align:left;vertical-align:top}
tr[aria-current]{background:var(--vscode-list-inactiveSelectionBackground,transparent);outline:1px solid var(--vscode-contrastActiveBorder,transparent)}
.kind,.leads{white-space:nowrap}
.kind svg{vertical-align:-5px}
a{color:var(--vscode-textLink-foreground,inherit)}
.leads button{padding:0 6px}`;
}
