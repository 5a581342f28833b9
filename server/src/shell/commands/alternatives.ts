import { absolute } from '../access';
import type { Context, Handler } from '../context';
import { known } from '../values';

/** Where Debian keeps what it chose among alternatives. */
const kept = '/var/lib/dpkg/alternatives';

/**
 * `update-alternatives --install link name path priority`, `--set name path` (update-alternatives(1)): the link leads to
 * the alternative with the highest priority, or the one that was set. A file in the link's place stays.
 */
export const updateAlternatives: Handler = ({ arguments: words }, context) => {
  if (context.process.user !== undefined && context.process.user !== 'root') return 2;
  const texts = words.map(({ value }) => known(value));
  const at = texts.findIndex((text) => text === '--install' || text === '--set');
  if (at === -1) return 'likely';
  const [first, second, third, priority] = texts.slice(at + 1);
  // "--install needs <link> <name> <path> <priority>", "--set needs <name> <path>"
  if (texts.length - at <= (texts[at] === '--set' ? 2 : 4) && !words.some(({ many }) => many)) return 2;
  if (texts[at] === '--set') return choose(first, second, context);
  if (first === undefined || second === undefined || third === undefined || priority === undefined) return 'likely';
  return installLink(first, second, third, Number(priority), context);
};

function installLink(link: string, name: string, path: string, priority: number, context: Context): 0 | 2 {
  const { files } = context.world;
  if (files.exists(path) === false) return 2; // "alternative path … doesn't exist"
  const before = files.get(`${kept}/${name}`);
  const [, highest = '-Infinity'] = before.kind === 'file' ? (known(before.text)?.split('\n') ?? []) : [];
  if (files.what(link, false).kind === 'file' || priority <= Number(highest)) return 0;
  files.set(link, { kind: 'link', to: path });
  files.set(`${kept}/${name}`, { kind: 'file', text: `${link}\n${priority}` });
  return 0;
}

function choose(name: string | undefined, path: string | undefined, context: Context): 0 | 'likely' {
  const { files } = context.world;
  const before = name === undefined ? undefined : files.get(`${kept}/${name}`);
  const [link] = before?.kind === 'file' ? (known(before.text)?.split('\n') ?? []) : [];
  const target = path === undefined ? undefined : absolute(path, context);
  if (link === undefined || link === '' || target === undefined) return 'likely';
  files.set(link, { kind: 'link', to: target });
  return 0;
}
