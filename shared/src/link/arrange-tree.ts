type Point = readonly [number, number]

/** Something that stands in a tree, with its width and height in canvas pixels. */
export interface TreeNode {
  readonly id: string
  readonly size: Point
}
interface TreeLink {
  readonly from: string
  readonly to: string
}

const rowGap = 72
const columnGap = 32
const treeGap = 64

/** What stands below each node: its causes, each below one of its effects only; and the nodes at the top. */
interface Forest {
  readonly tops: readonly string[]
  readonly causes: ReadonlyMap<string, readonly string[]>
  readonly depths: ReadonlyMap<string, number>
}

/** Goes down from the effects to their causes; whoever has been met already stays where it is, so that a ring ends. */
const forestOf = (nodes: readonly TreeNode[], links: readonly TreeLink[]): Forest => {
  const ids = new Set(nodes.map(({ id }) => id))
  const inside = links.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to))
  const causesOf = new Map<string, string[]>()
  for (const { from, to } of inside) causesOf.set(to, [...(causesOf.get(to) ?? []), from])
  const hasEffect = new Set(inside.map(({ from }) => from))
  const causes = new Map<string, string[]>()
  const depths = new Map<string, number>()
  const tops: string[] = []
  const growFrom = (top: string): void => {
    if (depths.has(top)) return
    tops.push(top)
    depths.set(top, 0)
    const waiting = [top]
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const below: string[] = []
      for (const from of causesOf.get(id) ?? []) {
        if (depths.has(from)) continue
        depths.set(from, (depths.get(id) ?? 0) + 1)
        below.push(from)
      }
      causes.set(id, below)
      waiting.push(...below)
    }
  }
  for (const { id } of nodes) if (!hasEffect.has(id)) growFrom(id)
  // What is left stands in rings: each is cut at its first.
  for (const { id } of nodes) growFrom(id)
  return { tops, causes, depths }
}

/** Places from the top left corner 0, 0: every effect above the middle of its causes. No node covers another, rings included. */
export const arrangeTree = (
  nodes: readonly TreeNode[],
  links: readonly TreeLink[],
): { readonly places: ReadonlyMap<string, Point>; readonly size: Point } => {
  const { tops, causes, depths } = forestOf(nodes, links)
  const sizes = new Map(nodes.map(({ id, size }) => [id, size]))
  const widthOf = (id: string): number => sizes.get(id)?.[0] ?? 0
  const rowHeights: number[] = []
  for (const { id, size } of nodes) {
    const depth = depths.get(id) ?? 0
    rowHeights[depth] = Math.max(rowHeights[depth] ?? 0, size[1])
  }
  const rowTops = rowHeights.map((_, row) => rowHeights.slice(0, row).reduce((sum, height) => sum + height + rowGap, 0))

  const spans = new Map<string, number>()
  const spanOfCauses = (below: readonly string[]): number =>
    below.reduce((sum, id) => sum + (spans.get(id) ?? 0), 0) + Math.max(0, below.length - 1) * columnGap
  const deepestFirst = Array.from(depths.keys()).toSorted((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0))
  for (const id of deepestFirst) spans.set(id, Math.max(widthOf(id), spanOfCauses(causes.get(id) ?? [])))

  const places = new Map<string, Point>()
  let right = 0
  for (const top of tops) {
    const waiting: (readonly [id: string, left: number])[] = [[top, right]]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [id, left] = next
      const span = spans.get(id) ?? 0
      places.set(id, [Math.round(left + (span - widthOf(id)) / 2), rowTops[depths.get(id) ?? 0] ?? 0])
      const below = causes.get(id) ?? []
      let causeLeft = left + (span - spanOfCauses(below)) / 2
      for (const cause of below) {
        waiting.push([cause, causeLeft])
        causeLeft += (spans.get(cause) ?? 0) + columnGap
      }
    }
    right += (spans.get(top) ?? 0) + treeGap
  }
  const height = rowHeights.reduce((sum, row) => sum + row + rowGap, -rowGap)
  return { places, size: [Math.max(0, right - treeGap), Math.max(0, height)] }
}
