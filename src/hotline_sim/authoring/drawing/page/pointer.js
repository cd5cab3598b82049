// Mouse, touch and keys upon the drawing.

const STEP = 90; // pixels a key moves the drawing
const FIRM = 5; // pixels from which on a press is a pull
const pressed = new Map();
let pulled = false;

function place(event) {
  const { left, top } = canvas.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

canvas.addEventListener("pointerdown", (event) => {
  canvas.setPointerCapture(event.pointerId);
  pressed.set(event.pointerId, place(event));
  if (pressed.size === 1) pulled = false;
});

canvas.addEventListener("pointermove", (event) => {
  const now = place(event);
  const before = pressed.get(event.pointerId);
  if (!before) return hover(now);
  const [other] = [...pressed].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
  if (!other && !pulled && Math.hypot(now.x - before.x, now.y - before.y) < FIRM) return;
  pulled = true;
  canvas.classList.add("moving");
  if (other) pinch(before, now, other);
  else pan(before.x - now.x, before.y - now.y);
  pressed.set(event.pointerId, now);
});

function pinch(before, now, other) {
  const apart = (one) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
  zoom(apart(now) / apart(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
  pan((before.x - now.x) / 2, (before.y - now.y) / 2);
}

function hover(at) {
  const node = nodeAt(at.x, at.y) || null;
  if (node === hovered) return;
  hovered = node;
  canvas.classList.toggle("over", Boolean(node));
  redraw();
}

for (const end of ["pointerup", "pointercancel"]) {
  canvas.addEventListener(end, (event) => {
    const was = pressed.delete(event.pointerId);
    if (pressed.size) return;
    canvas.classList.remove("moving");
    const at = place(event);
    if (was && !pulled && end === "pointerup") select(nodeAt(at.x, at.y) || null);
  });
}

canvas.addEventListener("pointerleave", () => hover({ x: -1e9, y: -1e9 }));

canvas.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    const { x, y } = place(event);
    if (event.shiftKey) pan(event.deltaY * lines, 0);
    else zoom(Math.exp((-event.deltaY * lines) / 500), x, y);
  },
  { passive: false },
);

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// The nearest moment in a direction. What lies off to the side counts as further away, and what a
// way leads to or from as nearer.
function beside(node, [x, y]) {
  const joined = new Set([...node.out.map((edge) => edge.to), ...node.in.map((edge) => edge.from)]);
  let [best, least] = [null, Infinity];
  for (const other of nodes) {
    const [right, down] = [other.x - node.x, other.y - node.y];
    const ahead = right * x + down * y;
    const aside = Math.abs(right * y) + Math.abs(down * x);
    const far = (ahead + 2.5 * aside) * (joined.has(other.number) ? 0.3 : 1);
    if (ahead > 1 && far < least) [best, least] = [other, far];
  }
  return best;
}

canvas.addEventListener("keydown", (event) => {
  const way = ARROWS[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (way && event.shiftKey) pan(way[0] * STEP, way[1] * STEP);
  else if (way) select(selected ? beside(selected, way) || selected : nodes[graph.opens_at], true);
  else if (event.key === "+" || event.key === "=") zoom(1.3);
  else if (event.key === "-") zoom(1 / 1.3);
  else if (event.key === "0") showWhole();
  else if (event.key === "Enter" && selected) panel.focus();
  else return;
  event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === "Escape" && !typing) {
    if (panel.contains(document.activeElement)) canvas.focus();
    else if (selected) select(null);
    else if (matches) forget();
  }
});
