/** An address in a text, from its first character to behind its last one. */
export interface Address {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/** Longer addresses are no links: no browser takes them. */
const longestAddress = 2000;

/** Returns the addresses of pages (https) and of mail in a text, without the punctuation that ends the sentence around them. */
export function addressesIn(text: string): Address[] {
  return [...text.matchAll(/\b(?:https:\/\/|mailto:)[^\s<>"'`\\|]+/gi)].flatMap((found) => {
    const target = found[0].length > longestAddress ? '' : withoutEnd(found[0]);
    const start = found.index;
    return canBeFollowed(target) ? [{ start, end: start + target.length, target }] : [];
  });
}

function withoutEnd(address: string): string {
  // The first half of a Markdown link may be an address too.
  let end = (address.indexOf('](') + 1 || address.length + 1) - 1;
  const within = address.slice(0, end);
  let surplus = count(within, ')') - count(within, '(');
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (last === ')' && surplus > 0) surplus--;
    else if (!/[.,;:!?*_~\]}]/.test(last)) break;
  }
  return address.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Returns whether an address says which machine or whose mailbox it is; a port is a number. */
function canBeFollowed(address: string): boolean {
  return (
    /^https:\/\/(?:[^/?#@]*@)?(?:[\p{L}\p{N}._-]+|\[[\da-f:.]+\])(?::\d{1,5})?(?:[/?#]|$)/iu.test(address) ||
    /^mailto:[^?#]*@/i.test(address)
  );
}
