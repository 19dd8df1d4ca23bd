/** Joins items 0 to n - 1 into groups; a group's name is its smallest item. */
export class UnionFind {
  private readonly parent: Uint32Array;

  constructor(size: number) {
    this.parent = Uint32Array.from({length: size}, (_, index) => index);
  }

  find(item: number): number {
    let root = item;
    while (this.parent[root] !== root) root = this.parent[root];
    for (let at = item; at !== root; ) [at, this.parent[at]] = [this.parent[at], root];
    return root;
  }

  union(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    this.parent[Math.max(first, second)] = Math.min(first, second);
  }
}
