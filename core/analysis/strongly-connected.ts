/**
 * Returns the groups of nodes that can all be reached from each other, each with at least two nodes (Tarjan 1972,
 * without recursion). Linear in nodes and edges.
 */
export function cyclicGroups<T>(nodes: Iterable<T>, edges: (node: T) => Iterable<T>): T[][] {
  const groups: T[][] = [];
  const order = new Map<T, number>();
  const lowest = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  const at = (map: Map<T, number>, node: T): number => map.get(node) ?? 0;
  const lower = (node: T, other: number): void => {
    lowest.set(node, Math.min(at(lowest, node), other));
  };
  const enter = (node: T): { node: T; rest: Iterator<T> } => {
    order.set(node, order.size);
    lowest.set(node, at(order, node));
    open.push(node);
    isOpen.add(node);
    return { node, rest: edges(node)[Symbol.iterator]() };
  };
  const close = (node: T): void => {
    if (at(lowest, node) !== at(order, node)) return;
    const group = open.splice(open.lastIndexOf(node));
    for (const one of group) isOpen.delete(one);
    if (group.length > 1) groups.push(group);
  };
  for (const root of nodes) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
      const { done, value } = top.rest.next();
      if (!done) {
        if (!order.has(value)) path.push(enter(value));
        else if (isOpen.has(value)) lower(top.node, at(order, value));
        continue;
      }
      path.pop();
      const below = path[path.length - 1];
      if (below !== undefined) lower(below.node, at(lowest, top.node));
      close(top.node);
    }
  }
  return groups;
}
