// Stands in for the worker: does to its own thread what a hostile text might.
export default function prepare({ name, material }) {
  if (material.text === 'loop') for (;;);
  if (material.text === 'crash') process.exit(3);
  if (material.text === 'throw') throw new Error('a fault');
  if (material.text === 'hunger') {
    const held = [];
    for (;;) held.push(new Array(1_000_000).fill(held.length));
  }
  if (material.text === 'disk') return { store: 'STORE_FAILED', message: 'the disk is full' };
  return [{ name, code: 'DOCUMENT_EMPTY', message: 'read', took: 1 }];
}
