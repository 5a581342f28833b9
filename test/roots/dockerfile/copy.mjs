// COPY and ADD: of the context, of another stage or image, of here-documents.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { top } from '../lib/places.mjs';
import { field } from './accounts.mjs';
import { addLayer, filesBelow, hashOf, imageOf, inMounted } from './layers.mjs';
import { expand, jsonForm, words } from './read.mjs';

const COPY = `
dest=$2 owner=$3 mode=$4; cd "$1"; shift 4
folder=; case $dest in */) mkdir -p "$M$dest"; folder=1 ;; esac
[ $# -le 1 ] || { mkdir -p "$M$dest"; folder=1; }
[ ! -d "$M$dest" ] || folder=1
mkdir -p "$(dirname "$M$dest")"
for source; do
  target=$M$dest
  if [ -d "$source" ]; then mkdir -p "$target"; cp -a "$source/." "$target/"
  else [ -z "$folder" ] || target=$M$dest/$(basename "$source"); cp -a "$source" "$target"; fi
  [ -z "$owner" ] || chown -Rh "$owner" "$target"
  [ -z "$mode" ] || chmod -R "$mode" "$target"
done`;

/** Puts files into a stage; throws where there are none. */
export async function copy(state, { args, flags, documents }, env) {
  const { stage, context } = state;
  const options = Object.fromEntries(flags);
  const names = (jsonForm(args) ?? words(args)).map((word) => expand(word, env));
  const last = names.pop();
  const destination = posix.resolve(stage.cwd, last) + (/\/$|^\.\/?$/.test(last) ? '/' : '');
  const owner = ownerOf(stage, options, env);
  const cp = (base, sources, key) =>
    addLayer(stage, JSON.stringify(['COPY', destination, owner, options.chmod, key]), (upper, work) =>
      inMounted(stage.layers, COPY, [base, destination, owner, options.chmod ?? '', ...sources], upper, work),
    );
  const done = (result) => {
    if (result.exit !== 0) throw new Error(`COPY: ${result.said}`);
  };
  if (documents.length > 0) {
    const folder = mkdtempSync(join(top, 'run/h'));
    for (const { tag, quoted, body } of documents) writeFileSync(join(folder, tag), quoted ? body : expand(body, env));
    const tags = documents.map(({ tag }) => tag);
    done(await cp(folder, tags, hashOf(folder, tags)));
    return rmSync(folder, { recursive: true });
  }
  if (options.from) {
    const wanted = expand(options.from, env).toLowerCase();
    const stageOrImage = state.stages.slice(0, -1).find(({ name, index }) => name === wanted || String(index) === wanted) ?? imageOf(wanted);
    if (!stageOrImage) throw new Error(`nothing stands for the image ${wanted}`);
    if (stageOrImage.uses) stage.uses.add(stageOrImage.index);
    const source = mkdtempSync(join(top, 'run/s'));
    const script = `S=$1; shift; mount -t overlay overlay -o "lowerdir=$S:${top}/empty" "$1"\n${COPY}`;
    const sources = names.map((name) => name.replace(/^\/+/, '') || '.');
    const key = JSON.stringify(['COPY', stageOrImage.key ?? wanted, destination, owner, options.chmod, sources]);
    const result = await addLayer(stage, key, (upper, work) =>
      inMounted(stage.layers, script, [stageOrImage.layers.join(':'), source, destination, owner, options.chmod ?? '', ...sources], upper, work),
    );
    rmSync(source, { recursive: true, force: true });
    return done(result);
  }
  const local = names.filter((name) => !/^https?:|^git@/.test(name)).flatMap((name) => matching(context, name.replace(/^\/+/, '') || '.'));
  if (local.length === 0) throw new Error('COPY: nothing to copy');
  done(await cp(context, local, hashOf(context, local)));
}

function matching(context, name) {
  if (!/[*?[]/.test(name)) {
    if (!existsSync(join(context, name))) throw new Error(`COPY: no ${name} in the context`);
    return [name];
  }
  const pattern = new RegExp(
    `^${name
      .replace(/[.+^${}()|\\]/g, String.raw`\$&`)
      .replaceAll('*', '[^/]*')
      .replaceAll('?', '[^/]')}$`,
  );
  return filesBelow(context, ['.'])
    .map(([file]) => file)
    .filter((file) => pattern.test(file));
}

function ownerOf(stage, { chown, from }, env) {
  if (!chown) return from ? '' : '0:0';
  const [user, group] = expand(chown, env).split(':');
  const uid = field(stage, '/etc/passwd', user, 2) ?? user;
  return `${uid}:${group ? (field(stage, '/etc/group', group, 2) ?? group) : (field(stage, '/etc/passwd', user, 3) ?? uid)}`;
}
