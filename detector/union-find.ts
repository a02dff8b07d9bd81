/**
 * The label that stands for all that hang together with one; the way there is halved (R. Tarjan, J. van Leeuwen, "Worst-Case Analysis
 * of Set Union Algorithms", J. ACM, 1984).
 *
 * @param parents of each label; a root is its own
 */
export function rootOf (parents: number[] | Int32Array, label: number): number {
  while (parents[label] !== label) label = parents[label] = parents[parents[label]]
  return label
}
