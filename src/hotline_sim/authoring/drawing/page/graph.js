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
  const across = edge.points.filter((_, at) => at % 2 === 0);
  const down = edge.points.filter((_, at) => at % 2 === 1);
  [edge.left, edge.right] = [Math.min(...across), Math.max(...across)];
  [edge.top, edge.bottom] = [Math.min(...down), Math.max(...down)];
}

// The curve of a way, made when it is first seen from near: a long call has many.
function curve(edge) {
  if (edge.curve) return edge.curve;
  const points = edge.points;
  edge.curve = new Path2D();
  edge.curve.moveTo(points[0], points[1]);
  for (let at = 2; at < points.length; at += 2) {
    const [fromX, fromY, x, y] = points.slice(at - 2, at + 2);
    const middle = (fromY + y) / 2;
    edge.curve.bezierCurveTo(fromX, middle, x, middle, x, y);
  }
  return edge.curve;
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
