/** A command line that can not be understood: its message goes to the person, the exit code is 2. */
export class UsageError extends Error {}

/** Exit codes: nothing to say, findings, and usage or read failure. */
export const exit = { good: 0, findings: 1, failure: 2 } as const;

/** What `--help` prints. */
export const help = `pep668: finds where pip and uv will stop with “error: externally-managed-environment”, says why, and mends it.
They stop so in a Python that the system's own package manager looks after (PEP 668).

  pep668 check [PATH…]          find installs that will be refused, in Dockerfiles, requirements files,
                                pyproject.toml and EXTERNALLY-MANAGED files
      --format text|json|sarif|github|gitlab
      --invocations             list every call of an installer in the JSON, allowed ones too
      --rule KIND=SEVERITY      error, warning, information, hint or off; may be repeated
      --fail-on SEVERITY        exit 1 from this severity on (default: warning; or never)
      --as IMAGE                as if what stands on that distribution (node:22 does on Debian)
                                stood on that release: --as debian:trixie
      --build-arg NAME=VALUE    as docker build; may be repeated
      --target STAGE            as docker build: only the stages this one needs (default: all)
      --baseline FILE           leave out what an earlier check --format json reported
      --stdin-filename NAME -   check standard input as if it were this file
  pep668 fix [PATH…]            mend what check finds
      --strategy ID[,ID…]       only in these ways, the best first: --strategy use-venv
      --rule KIND               only findings of this rule; may be repeated
      --build-arg NAME=VALUE, --target STAGE    as in check
      --diff | --write          print the difference (default), or write the files
  pep668 explain -- 'COMMAND'   what a command line would do, why, and what to do instead
      --python PATH | --image REF | --runner LABEL
                                where it runs (default: this machine)
      --shell bash|zsh|fish|pwsh|sh
      --format text|json
      --jsonl                   one question a line on standard input, one answer a line
  pep668 environment            the Python that is used here, and who looks after it
      --python PATH
      --format text|json
  pep668 --version | --help

Exit codes: 0 nothing found, 1 findings, 2 a wrong command line or an unreadable file.
fix ends with 0 also where something is left; check then says whether that counts.
`;
