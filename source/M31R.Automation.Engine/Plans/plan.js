'use strict';
// The nodes are in the order of declaration; the numbers in their attributes are places in it.
const nodes = [...document.querySelectorAll('.graph .target')];
const edges = [...document.querySelectorAll('.edge[data-from]')];
const chosen = document.getElementById('chosen');
const atFirst = { text: chosen.textContent, planned: new Set(nodes.filter(n => n.classList.contains('planned'))) };
const numbers = (node, name) => (node.dataset[name] || '').split(' ').filter(Boolean).map(Number);
let pinned = null;

// As the engine does: what is asked for, all that it depends on, all that these trigger.
function planOf(node) {
  const found = new Set([node]);
  for (const at of found) for (const next of [...numbers(at, 'needs'), ...numbers(at, 'triggers')]) found.add(nodes[next]);
  return found;
}

// As the engine does: predecessors first, and among those that could run next the one declared first; ~ marks what could change places with the one in front.
function orderOf(plan) {
  const left = nodes.filter(node => plan.has(node));
  const order = [];
  let last = null;
  const done = new Set();
  while (left.length > 0) {
    const next = left.findIndex(node => numbers(node, 'before').every(n => !plan.has(nodes[n]) || done.has(nodes[n])));
    const [node] = left.splice(Math.max(next, 0), 1);
    done.add(node);
    const isLoose = last && !numbers(node, 'before').some(n => nodes[n] === last);
    order.push(isLoose ? `~ ${node.dataset.name}` : node.dataset.name);
    last = node;
  }
  return order;
}

function show(node) {
  const plan = node ? planOf(node) : atFirst.planned;
  for (const other of nodes) {
    other.classList.toggle('planned', plan.has(other));
    other.setAttribute('aria-pressed', String(other === pinned));
  }
  for (const edge of edges) edge.classList.toggle('planned', plan.has(nodes[edge.dataset.from]) && plan.has(nodes[edge.dataset.to]));
  chosen.textContent = node ? `${node.dataset.name} runs: ${orderOf(plan).join(', ')}` : atFirst.text;
}

function pin(node) {
  pinned = pinned === node ? null : node;
  show(pinned || node);
}

for (const node of nodes) {
  node.addEventListener('mouseenter', () => show(node));
  node.addEventListener('mouseleave', () => show(pinned));
  node.addEventListener('focus', () => show(node));
  node.addEventListener('blur', () => show(pinned));
  node.addEventListener('click', () => pin(node));
  node.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) nodes[(nodes.indexOf(node) + step + nodes.length) % nodes.length].focus();
    else if (event.key === 'Enter' || event.key === ' ') pin(node);
    else if (event.key === 'Escape') { pinned = null; show(null); }
    else return;
    event.preventDefault();
  });
}

// In a graph larger than the window, what was asked for is in sight.
document.querySelector('.graph .invoked')?.scrollIntoView({ block: 'nearest', inline: 'center' });
