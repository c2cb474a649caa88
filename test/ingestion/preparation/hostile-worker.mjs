// Stands in for the worker: does to its own thread what a hostile text might.
function prepareOne({ name, material }) {
  if (material.text === 'loop') for (;;);
  if (material.text === 'crash') process.exit(3);
  if (material.text === 'throw') throw new Error('a fault');
  if (material.text === 'hunger') {
    const held = [];
    for (;;) held.push(new Array(1_000_000).fill(held.length));
  }
  return [{ name, code: 'DOCUMENT_EMPTY', message: 'read', took: 1 }];
}

export default function prepare(batch) {
  if (batch.some(({ material }) => material.text === 'disk'))
    return { store: 'STORE_FAILED', message: 'the disk is full' };
  return batch.map(prepareOne);
}
