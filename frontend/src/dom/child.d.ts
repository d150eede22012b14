// What an element is made of: nodes, words, and lists of them to any depth; nothing of what is missing.

export type Leaf = Node | string | number | null | undefined;
export type Child = Leaf | readonly Child[];
