// The graph that stands in the page, with what leads to and from each node.

const graph = JSON.parse(document.getElementById("graph").textContent);
const nodes = graph.nodes;
const [BOX_WIDTH, BOX_HEIGHT] = graph.box;
const BACK = -1;

nodes.forEach((node, number) => {
  node.number = number;
  [node.x, node.y] = node.at;
  node.out = [];
  node.in = [];
  // A beat and an interruption may have one id; what stands in the address must not.
  node.key = node.kind === "interruption" ? `interruption:${node.id}` : node.id;
});
for (const edge of graph.edges) {
  nodes[edge.from].out.push(edge);
  nodes[edge.to].in.push(edge);
  edge.path = new Path2D();
  edge.left = edge.top = Infinity;
  edge.right = edge.bottom = -Infinity;
  const points = edge.points;
  edge.path.moveTo(points[0], points[1]);
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at], points[at + 1]];
    edge.left = Math.min(edge.left, x);
    edge.right = Math.max(edge.right, x);
    edge.top = Math.min(edge.top, y);
    edge.bottom = Math.max(edge.bottom, y);
    if (at > 0) {
      const [fromX, fromY] = [points[at - 2], points[at - 1]];
      const middle = (fromY + y) / 2;
      edge.path.bezierCurveTo(fromX, middle, x, middle, x, y);
    }
  }
}

// The language of what the author wrote, as far as it is the name of one.
function languageOf(name) {
  try {
    return Intl.getCanonicalLocales(name)[0] || "en";
  } catch {
    return "en";
  }
}

const language = languageOf(graph.language || "");
const byKey = new Map(nodes.map((node) => [node.key, node]));
const label = (behaviour) => (graph.behaviours[behaviour] || [behaviour])[0];
const kindOf = (behaviour) => (graph.behaviours[behaviour] || ["", ""])[1];
const counted = (many, one, several = `${one}s`) => `${many.toLocaleString("en")} ${many === 1 ? one : several}`;
