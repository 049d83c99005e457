/** `hotel.blueprint.yaml` becomes `hotel.blueprint.svg`: beside the source, and never in the way of a `hotel.svg`. */
export function exportName(source: string, extension: string): string {
  return `${exportStem(source)}.${extension}`;
}

/** What an export is called without its ending: `hotel.blueprint`. */
export function exportStem(source: string): string {
  return source.replace(/\.ya?ml$/i, '');
}

/**
 * What an export of ours begins with, or (of a PDF) has somewhere in it: SVG by its class, PNG, HTML and PDF by the
 * program they name, Mermaid by its first line.
 */
const marks: Readonly<Record<string, RegExp>> = {
  svg: /<svg\b[^>]*\bclass="service-blueprint"/,
  png: /^.PNG[\s\S]*Software\0Service Blueprint/,
  html: /^<!DOCTYPE html>[\s\S]*<meta name="generator" content="Service Blueprint">/,
  pdf: /^%PDF-[\s\S]*\(Service Blueprint\)/,
  mmd: /^%% Service Blueprint\b/,
};

/** Whether an existing file is an earlier export, which may be replaced without asking. Takes its bytes as Latin-1. */
export function isOwnExport(content: string, extension = 'svg'): boolean {
  const searched = extension === 'pdf' ? content : content.slice(0, 2000);
  return marks[extension]?.test(searched) === true;
}
