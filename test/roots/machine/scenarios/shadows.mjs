// What an override would shadow, by the real pip and dpkg; and that asking writes nothing.
import assert from 'node:assert/strict';

/** Every file's and folder's path, size, times and number, before and after. /tmp itself may be used and be left empty. */
const ask = async (machine) => {
  const tree = () =>
    machine.run('sh', [
      '-c',
      "find / -xdev -path /proc -prune -o -path /dev -prune -o -path /tmp -o -printf '%p %s %T@ %C@ %i\\n' | sort | sha256sum; ls -A /tmp",
    ]).stdout;
  const asked = (text) => machine.ask('pep668/shadows', { folder: machine.uri, text });
  await machine.environment();
  // the first file in /tmp has the overlay copy that folder, which changes /
  machine.run('sh', ['-c', ': >/tmp/first; rm /tmp/first']);
  const before = tree();
  const answers = {
    click: await asked('click>=99'),
    fresh: await asked('flask'),
    there: await asked('click>=7,<9'),
    absent: await asked('no-such-thing-668'),
    none: await asked('$(touch x)'),
  };
  return { answers, before, after: tree() };
};

export const shadows = [
  ['bookworm', 'dev'],
  ['bookworm', 'root'],
  ['trixie', 'root'],
].map(([root, user]) => ({
  name: `what an override would shadow, asked by ${user}; nothing is written`,
  root,
  user,
  inside: ask,
  expect: ({ answers, before, after }) => {
    assert.equal(before, after);
    assert.match(before, /^[0-9a-f]{64} /);
    assert.match(answers.click.document, /one package that is here already\. The new ones would stand beside the system’s and be found first/);
    assert.match(answers.click.document, /^\| click 99\.0 \| 8\.[\d.]+ \| `python3-click` \| .*`python3-userpath`/m);
    assert.match(answers.fresh.document, /pip would install nothing that the system has already\.\n\nNew to this Python: flask 99\.0\./);
    assert.match(answers.there.document, /Everything it asks for is there already/);
    assert.match(answers.absent.problem, /pip could not tell what no-such-thing-668 would bring/);
    assert.match(answers.none.problem, /is not the name of a package/);
  },
}));
