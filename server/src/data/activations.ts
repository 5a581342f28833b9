/** A script that activates a virtual environment, in short. */
export interface ActivationScript {
  /** Path in the environment's folder. */
  readonly name: string;
  /** What it does to a shell; `PREFIX` stands, in single quotes, for the folder. */
  readonly text: string;
  /** How a single quote in the folder is written. */
  readonly quote: string;
}

/** From CPython 3.11 to 3.14, Lib/venv/scripts/common; `virtualenv` and uv write the same but for prompts. 2026-08. */
export const activations: readonly ActivationScript[] = [
  {
    name: 'bin/activate',
    text: `deactivate () {
if [ -n "\${_OLD_VIRTUAL_PATH:-}" ] ; then
PATH="\${_OLD_VIRTUAL_PATH:-}"
export PATH
unset _OLD_VIRTUAL_PATH
fi
unset VIRTUAL_ENV
if [ ! "\${1:-}" = "nondestructive" ] ; then
unset -f deactivate
fi
}
deactivate nondestructive
VIRTUAL_ENV='PREFIX'
export VIRTUAL_ENV
_OLD_VIRTUAL_PATH="$PATH"
PATH="$VIRTUAL_ENV/bin:$PATH"
export PATH
`,
    quote: String.raw`'\''`,
  },
  {
    name: 'bin/activate.fish',
    text: `set -gx VIRTUAL_ENV 'PREFIX'
set -gx _OLD_VIRTUAL_PATH $PATH
set -gx PATH "$VIRTUAL_ENV/bin" $PATH
`,
    quote: String.raw`\'`,
  },
];
