import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Source } from '../../../../core/source.ts';

/** Returns everything that was read of a text but its comments, with its places, as a text that is quick to compare. */
export function treeOf({ document }: Source): string {
  return JSON.stringify(plain(document.contents), undefined, 1);
}

function plain(node: unknown): unknown {
  if (isPair(node)) return { key: plain(node.key), value: plain(node.value) };
  if (isMap(node) || isSeq(node)) {
    const { range, tag, anchor, flow } = node;
    const items = (node.items as unknown[]).map(plain);
    return { kind: isMap(node) ? 'map' : 'list', range, tag, anchor, flow: flow === true, items };
  }
  if (isScalar(node)) {
    const { range, tag, anchor, value, type, source } = node;
    return { range, tag, anchor, value, type, source };
  }
  return isAlias(node) ? { range: node.range, alias: node.source } : node;
}

/** Everything that YAML allows between, in and around the items of lists. */
export const everyWay = `# top
blueprint: "A: b" # c
x-y: &k { name: K, by: [a] }
stages:
- stage: S
  # before
  steps:
    - step: T
      pains: [x, 'y']
      note: |
        # not a comment
        text

    - step: U # here
      customer: { <<: *k, wait: 1h }
      frontstage:
        - name: V
          to:
          - a
          - b

        # trailing
      # less
    # lesser
  # least
- stage: R
  steps:
  - step: W
    support: >-
      folded
      text
  - step: X
    note: plain
      goes on
# end
- stage: Q
  steps: [{ step: f }]
  description: last
lint:
  a: off
# bye
`;
