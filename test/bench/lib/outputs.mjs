// What terminals print that somebody watches: a file's name and the line that it is full of. Of what names pip, all is
// searched; of anything else, the end.
export const size = 50 * 2 ** 20;

const build = 'Compiling C object src/libfoo.a.p/bar_baz.c.o -- No errors; external modules named\r\n';

export const outputs = {
  'a build': ['build.txt', build],
  'a build that pip begins': ['pip-build.txt', build],
  'a progress bar in colours': [
    'pip-progress.txt',
    '\x1b[2K   \x1b[38;5;70m━━━━━━━━━━━━\x1b[0m \x1b[32m62.6/62.6 kB\x1b[0m \x1b[31m1.2 MB/s\x1b[0m eta \x1b[36m0:00:00\x1b[0m\r',
  ],
  'nothing but our words': ['pip-words.txt', 'error: externally-managed-environment? No module named pips. ensurepip is here.\r\n'],
};
