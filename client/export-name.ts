/** `hotel.blueprint.yaml` becomes `hotel.blueprint.svg`: beside the source, and never in the way of a `hotel.svg`. */
export function exportName(source: string, extension: string): string {
  const name = source.replace(/\.ya?ml$/i, '');
  return `${name}.${extension}`;
}

/** Whether an existing SVG is an earlier export, which may be replaced without asking. */
export function isOwnExport(svg: string): boolean {
  return /<svg\b[^>]*\bclass="service-blueprint"/.test(svg.slice(0, 2000));
}
