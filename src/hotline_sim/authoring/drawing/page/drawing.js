// Draws what is seen of the graph; the nearer, the more of each box.

const PAD = 14;
const DASHES = { response: [], silence: [9, 6], interruption: [2, 5], "hang-up": [2, 5] };
const FAINT = 0.22;
const CROWD = 1000; // so many ways at once, and more are drawn the fainter
let selected = null;
let hovered = null;
let matches = null; // the nodes a search found, or null where nothing is searched

const inSight = (left, top, right, bottom) =>
  right >= view.x && left <= view.x + view.width / view.scale &&
  bottom >= view.y && top <= view.y + view.height / view.scale;

function draw() {
  const scale = view.scale * view.pixel;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.fillStyle = tones.ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
  drawEdges();
  const [width, height] = [BOX_WIDTH / 2, BOX_HEIGHT / 2];
  for (const node of nodes) {
    if (inSight(node.x - width, node.y - height, node.x + width, node.y + height)) drawNode(node);
  }
  const near = selected || hovered;
  if (near) drawNames(near);
}

function drawEdges() {
  const near = selected || hovered;
  const seen = graph.edges.filter((edge) => inSight(edge.left, edge.top, edge.right, edge.bottom));
  const thin = Math.max(1.2, 0.7 / view.scale);
  const full = view.scale < LEGIBLE ? Math.max(0.12, Math.min(0.4, CROWD / seen.length)) : 0.9;
  const quiet = matches || near ? 0.5 : 1;
  for (const by of Object.keys(DASHES)) {
    pen.setLineDash(view.scale < LEGIBLE ? [] : DASHES[by]);
    pen.globalAlpha = full * quiet;
    const others = seen.filter((edge) => edge.by === by && !(near && isAt(edge, near)));
    if (view.scale < LEGIBLE) drawChords(others, thin);
    else for (const edge of others) drawEdge(edge, tones.way, thin);
    if (!near) continue;
    pen.globalAlpha = 1;
    for (const edge of [...near.in, ...near.out]) {
      if (edge.by === by) drawEdge(edge, tones.accent, Math.max(2.4, 1.6 / view.scale));
    }
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

// From far: straight from bend to bend, all at one stroke, which is many times as fast.
function drawChords(edges, width) {
  pen.strokeStyle = tones.way;
  pen.lineWidth = width;
  pen.beginPath();
  for (const { points } of edges) {
    pen.moveTo(points[0], points[1]);
    for (let at = 2; at < points.length; at += 2) pen.lineTo(points[at], points[at + 1]);
  }
  pen.stroke();
}

const isAt = (edge, node) => edge.from === node.number || edge.to === node.number;

function drawEdge(edge, tone, width) {
  pen.strokeStyle = tone;
  pen.lineWidth = width;
  pen.stroke(curve(edge));
  if (view.scale < LEGIBLE) return;
  const points = edge.points;
  const [x, y] = [points[points.length - 2], points[points.length - 1]];
  const up = edge.back ? 1 : -1;
  pen.fillStyle = tone;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x - 5, y + 10 * up);
  pen.lineTo(x + 5, y + 10 * up);
  pen.fill();
}

function drawNode(node) {
  const tone = scheme.tone(node);
  const far = view.scale < LEGIBLE / 2;
  pen.globalAlpha = matches && !matches.has(node) ? FAINT : 1;
  node.outline = node.outline || outline(node);
  pen.fillStyle = far ? tone : tones.surface;
  pen.fill(node.outline);
  if (!far) band(node, tone);
  border(node, scheme.border(node));
  if (view.scale >= READABLE) drawWords(node);
  else if (view.scale >= LEGIBLE * 0.8) drawId(node);
  pen.globalAlpha = 1;
}

// A breath of the colour over the box; a beat has it in full at the left.
function band(node, tone) {
  pen.save();
  pen.clip(node.outline);
  pen.fillStyle = tone;
  if (node.kind === "beat") pen.fillRect(node.x - BOX_WIDTH / 2, node.y - BOX_HEIGHT / 2, 7, BOX_HEIGHT);
  pen.globalAlpha *= scheme.breath;
  pen.fillRect(node.x - BOX_WIDTH / 2, node.y - BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT);
  pen.restore();
}

function border(node, tone) {
  const isNear = node === selected || node === hovered;
  const isFound = matches && matches.has(node);
  const width = isNear || isFound ? 3 : node.number === graph.opens_at ? 2.5 : 1.2;
  pen.lineWidth = Math.max(width, (isNear || isFound ? 2 : 0.5) / view.scale);
  pen.strokeStyle = isNear ? tones.accent : isFound ? tones.match : node.number === graph.opens_at ? tones.ink : tone;
  pen.setLineDash(node.unreached || node.kind === "interruption" ? [6, 4] : []);
  pen.stroke(node.outline);
  pen.setLineDash([]);
}

// Where the words cannot be read: the id alone, as large as the box allows.
function drawId(node) {
  pen.font = `600 26px ${font}`;
  const room = BOX_WIDTH - 2 * PAD - (node.ending ? 34 : 0);
  node.large = node.large || lines(node.id, room, 2);
  const rest = scheme.far && scheme.far(node);
  const shown = rest ? [cut(node.id, room), rest] : node.large;
  pen.fillStyle = tones.ink;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  const left = node.x - BOX_WIDTH / 2 + PAD + (node.ending ? 34 : 0);
  shown.forEach((line, at) => {
    if (rest && at) pen.font = `22px ${font}`;
    pen.fillText(line, left, node.y + (at - (shown.length - 1) / 2) * 30);
  });
  if (node.ending) drawSign(node.ending, node.x - BOX_WIDTH / 2 + 28, node.y, 1.1);
}

function drawWords(node) {
  const inset = node.kind === "beat" ? 0 : 14;
  const left = node.x - BOX_WIDTH / 2 + PAD + inset + (node.ending ? 20 : 0);
  const top = node.y - BOX_HEIGHT / 2;
  const room = BOX_WIDTH - 2 * PAD - 2 * inset - (node.ending ? 14 : 0);
  if (node.ending) drawSign(node.ending, node.x - BOX_WIDTH / 2 + 26, node.y, 1);
  pen.textAlign = "left";
  pen.textBaseline = "alphabetic";
  pen.fillStyle = tones.ink;
  pen.font = `600 15px ${font}`;
  pen.fillText((node.name = node.name || cut(node.id, room)), left, top + 22);
  pen.font = `13px ${font}`;
  node.lines = node.lines || lines(node.words || "", room, 2);
  node.lines.forEach((line, at) => pen.fillText(line, left, top + 40 + 17 * at));
  pen.fillStyle = tones.quiet;
  pen.font = `11.5px ${font}`;
  pen.fillText(cut(footOf(node), room), left, top + 78);
}

function footOf(node) {
  const marks = [scheme.note(node)];
  if (node.loops) marks.push(`↻ ${node.loops}`);
  if (node.returns) marks.push(`↩ ${node.returns}`);
  if (node.unreached) marks.push("nothing leads here");
  return marks.join(" · ");
}

// By which responses the ways of one node go and come, at their other ends.
function drawNames(node) {
  if (view.scale < NAMED) return;
  const size = Math.max(12, 10 / view.scale);
  pen.font = `600 ${size}px ${font}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  for (const { texts, x, y } of names(node, size * 1.35)) {
    const text = cut(texts.join("  "), BOX_WIDTH * 1.2);
    const width = pen.measureText(text).width / 2 + 4;
    pen.fillStyle = tones.surface;
    pen.fillRect(x - width, y - size * 0.7, 2 * width, size * 1.4);
    pen.fillStyle = tones.accent;
    pen.fillText(text, x, y + 1);
  }
}

function names(node, off) {
  const found = new Map();
  for (const edge of [...node.out, ...node.in]) {
    const isOut = edge.from === node.number;
    const [x, y] = isOut ? edge.points.slice(-2) : edge.points.slice(0, 2);
    const below = isOut === Boolean(edge.back);
    const one = found.get(isOut ? edge.to : edge.from) || { texts: [], x, y: y + (below ? off : -off) };
    one.texts.push(`${isOut ? "→" : "←"} ${edge.names.join(", ")}`);
    found.set(isOut ? edge.to : edge.from, one);
  }
  return found.values();
}
