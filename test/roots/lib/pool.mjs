/** Runs work on every item, at most `width` at a time; hands results on in the items' order. */
export async function inOrder(items, width, work, take) {
  const results = new Map();
  let next = 0;
  let handed = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results.set(index, await work(items[index]));
      while (results.has(handed)) {
        take(results.get(handed), handed);
        results.delete(handed++);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}
