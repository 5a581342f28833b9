import type { Value } from '../../model/value';
import { absolute, writeFile } from '../access';
import type { Context, Handler } from '../context';
import { notFollowed } from '../execute';
import { nowhere } from '../io';
import { type Options, readOptions } from '../options';
import { basename, resolvePath } from '../paths';
import type { Status } from '../status';
import { known } from '../values';

const curlValues =
  '-A --user-agent -b --cookie -c --cookie-jar --cacert --cert --ciphers --connect-timeout -C --continue-at -d --data -D --dump-header -e --referer -E -F --form -H --header --key -K --config --limit-rate -m --max-time -o --output --output-dir --proto --proto-redir --resolve --retry --retry-delay --retry-max-time -r --range -T --upload-file -u --user --url -w --write-out -x --proxy -X --request -Y --speed-limit -y --speed-time -z --time-cond'.split(
    ' ',
  );

const wgetValues =
  '-a --append-output -B --base -e --execute --header -i --input-file -o --output-file -O --output-document -P --directory-prefix --password --progress -Q --quota --referer -t --tries -T --timeout -U --user-agent --user -w --wait --waitretry'.split(
    ' ',
  );

/** `curl [-o file | -O] address` (curl(1)): the text is not known, where it comes from is. */
export const curl: Handler = ({ arguments: words }, context) => {
  const options = readOptions(words, curlValues);
  const address = addressIn(options, '--url');
  const named = options.value('-o', '--output');
  return deliver(address, named ?? (options.has('-O', '--remote-name') ? fileName(address) : '-'), context);
};

/** `wget [-O file] address` (wget(1)). */
export const wget: Handler = ({ arguments: words }, context) => {
  const options = readOptions(words, wgetValues);
  const address = addressIn(options);
  const folder = known(options.value('-P', '--directory-prefix') ?? '.');
  const named = options.value('-O', '--output-document');
  return deliver(address, named ?? (folder === undefined ? undefined : resolvePath(folder, fileName(address) ?? '')), context);
};

function addressIn({ operands, value }: Options, ...names: readonly string[]): string | undefined {
  return [...operands.map((word) => word.value), value(...names) ?? ''].flatMap((word) => known(word) ?? []).find((text) => text.includes('.'));
}

function fileName(address: string | undefined): string | undefined {
  return address === undefined ? undefined : basename(address.replace(/[?#].*$/s, ''));
}

function deliver(source: string | undefined, target: Value | undefined, context: Context): Status {
  const text: Value = { pieces: [{ because: `what ${source ?? 'the address'} holds is not known`, ...(source === undefined ? {} : { source }) }] };
  // more than one file may have come, and folders for them
  notFollowed({ ...context, io: { ...context.io, out: nowhere } });
  const path = target === undefined ? undefined : absolute(target, context);
  if (target === '-' || path === '/dev/stdout') context.io.out.write(text);
  else if (source !== undefined && path !== undefined) writeFile(path, text, context);
  return 'likely';
}
