// Which part of the drawing is seen, and how near.

const canvas = document.getElementById("drawing");
const pen = canvas.getContext("2d");
const still = matchMedia("(prefers-reduced-motion: reduce)");
const NEAREST = 2.5;
const READABLE = 0.62; // from here on boxes are drawn with their words
const LEGIBLE = 0.28; // from here on with their ids
const NAMED = 0.45; // from here on the ways of one node have names
const MOVING = 180; // milliseconds
const view = { x: 0, y: 0, scale: 1, width: 1, height: 1, pixel: 1 };
let asked = false;
let moving = 0;

function redraw() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    draw();
  });
}

function resize() {
  const { clientWidth, clientHeight } = canvas;
  const [before, beforeHeight] = [view.width, view.height];
  view.width = Math.max(1, clientWidth);
  view.height = Math.max(1, clientHeight);
  view.pixel = Math.min(2, window.devicePixelRatio || 1);
  canvas.width = Math.round(view.width * view.pixel);
  canvas.height = Math.round(view.height * view.pixel);
  view.x += (before - view.width) / 2 / view.scale;
  view.y += (beforeHeight - view.height) / 2 / view.scale;
  draw();
}

// What the legend leaves free, where it leaves enough.
function room() {
  const legend = document.getElementById("legend");
  const taken = legend.open ? legend.offsetWidth + legend.offsetLeft : 0;
  return taken < view.width / 2 ? taken : 0;
}

function wholeScale() {
  const [width, height] = graph.size;
  const [across, down] = [(view.width - room()) / (width + BOX_HEIGHT), view.height / (height + BOX_HEIGHT / 2)];
  return Math.min(1, across, down);
}

function show(x, y, scale) {
  view.scale = scale;
  view.x = x - view.width / 2 / scale;
  view.y = y - view.height / 2 / scale;
  redraw();
}

function showWhole() {
  moving += 1;
  const scale = wholeScale();
  show(graph.size[0] / 2 - room() / 2 / scale, graph.size[1] / 2, scale);
}

// The whole call where its ids can be read so; else where it is picked up.
function showFirst() {
  if (wholeScale() >= LEGIBLE) return showWhole();
  const node = nodes[graph.opens_at];
  const scale = READABLE;
  show(node.x, node.y + (view.height / 2 - BOX_HEIGHT) / scale, scale);
}

function zoom(factor, x = view.width / 2, y = view.height / 2) {
  const least = Math.min(wholeScale(), LEGIBLE) / 2;
  const scale = Math.min(NEAREST, Math.max(least, view.scale * factor));
  view.x += x / view.scale - x / scale;
  view.y += y / view.scale - y / scale;
  view.scale = scale;
  redraw();
}

function pan(byX, byY) {
  moving += 1;
  view.x += byX / view.scale;
  view.y += byY / view.scale;
  redraw();
}

function isSeen(node) {
  const [left, top] = [(node.x - view.x) * view.scale, (node.y - view.y) * view.scale];
  const [aside, above] = [(BOX_WIDTH * view.scale) / 2, (BOX_HEIGHT * view.scale) / 2];
  return left > aside && left < view.width - aside && top > above && top < view.height - above;
}

// Brings a node to the middle, near enough to be read, unless it is in sight.
function bring(node) {
  if (isSeen(node) && view.scale >= LEGIBLE) return redraw();
  const scale = view.scale < LEGIBLE ? READABLE : view.scale;
  const start = { x: view.x + view.width / 2 / view.scale, y: view.y + view.height / 2 / view.scale, scale: view.scale };
  glide(start, { x: node.x, y: node.y, scale });
}

function glide(from, to) {
  const mine = ++moving;
  if (still.matches) return show(to.x, to.y, to.scale);
  const began = performance.now();
  const step = (now) => {
    if (mine !== moving) return;
    const part = Math.min(1, Math.max(0, (now - began) / MOVING));
    const eased = part * (2 - part);
    const between = (key) => from[key] + (to[key] - from[key]) * eased;
    show(between("x"), between("y"), between("scale"));
    if (part < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function nodeAt(x, y) {
  const [worldX, worldY] = [x / view.scale + view.x, y / view.scale + view.y];
  const reach = Math.max(0, 12 / view.scale - BOX_HEIGHT / 2); // small boxes are hit from nearby
  return nodes.findLast(
    (node) =>
      Math.abs(node.x - worldX) <= BOX_WIDTH / 2 + reach &&
      Math.abs(node.y - worldY) <= BOX_HEIGHT / 2 + reach,
  );
}
