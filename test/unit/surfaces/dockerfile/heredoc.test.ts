import assert from 'node:assert/strict';
import { readHeredocWord } from '../../../../server/src/surfaces/dockerfile/heredoc';
import { scanDockerfile } from '../../../../server/src/surfaces/dockerfile/scan';

interface Expected {
  readonly name: string;
  readonly body?: string;
  readonly expand?: boolean;
  readonly chomp?: boolean;
  readonly descriptor?: number;
}

// what BuildKit's parser_heredoc_test.go asks for, as rows of our own: an instruction's text and the heredocs it holds
const rows: readonly (readonly [name: string, text: string, ...heredocs: Expected[]])[] = [
  ['ENV holds none', 'ENV NAME=me'],
  ['RUN without', 'RUN ls'],
  ['USER cannot hold one', 'USER <<NO'],
  ['and its end is an instruction of its own', 'NO'],
  ['empty', 'RUN <<A\nA', { name: 'A' }],
  ['a descriptor', 'RUN 3<<A\nA', { name: 'A', descriptor: 3 }],
  ['in quotes it is a word', 'RUN "<<A"'],
  ['tabs stay', 'RUN <<A\n\tx\n\ty\nA', { name: 'A', body: '\tx\n\ty\n' }],
  ['- cuts tabs from the script, not from what was written', 'RUN <<-A\n\tx\n\ty\nA', { name: 'A', body: '\tx\n\ty\n', chomp: true }],
  ['- allows tabs before the end', 'RUN <<-A\n\tx\n\t\tA', { name: 'A', body: '\tx\n', chomp: true }],
  ['- with a variable', 'RUN <<-A\n\tx $N\nA', { name: 'A', body: '\tx $N\n', chomp: true }],
  ['- in quotes: nothing is expanded', "RUN <<-'A'\n\tdon't $N\nA", { name: 'A', body: "\tdon't $N\n", chomp: true, expand: false }],
  ['several lines', 'RUN <<A\none\ntwo\nA', { name: 'A', body: 'one\ntwo\n' }],
  ['comments and blank lines are content', 'RUN <<A\n# c\n\nx # y\nA', { name: 'A', body: '# c\n\nx # y\n' }],
  ['after flags', 'RUN --mount=type=cache,target=/f <<A\nx\nA', { name: 'A', body: 'x\n' }],
  ['two', 'COPY <<A <<B /d\n1\nA\n2\nB', { name: 'A', body: '1\n' }, { name: 'B', body: '2\n' }],
  ['quotes in the body', 'COPY <<A /q\n"x"\n\'y\'\nA', { name: 'A', body: '"x"\n\'y\'\n' }],
  ['each is ended by its own word', 'COPY <<X <<Y /d\nY\nX\nX\nY', { name: 'X', body: 'Y\n' }, { name: 'Y', body: 'X\n' }],
  ['with a command after it', "RUN <<A python3\nprint('x')\nA", { name: 'A', body: "print('x')\n" }],
  ['a file name as the word', 'COPY <<f.txt /d\nx\nf.txt', { name: 'f.txt', body: 'x\n' }],
  ['partly quoted', "RUN <<eo'f'\nx\neof", { name: 'eof', body: 'x\n', expand: false }],
  ['an escaped quote', "RUN <<eo\\'f\nx\neo'f", { name: "eo'f", body: 'x\n' }],
  ['both', "RUN <<'e'o\\'f\nx\neo'f", { name: "eo'f", body: 'x\n', expand: false }],
  ['two words in quotes', "RUN <<'one two'\nx\none two", { name: 'one two', body: 'x\n', expand: false }],
  ['a dollar is a letter', 'RUN <<$E\n$E', { name: '$E' }],
  ['blanks after <<', 'RUN <<  A\nA', { name: 'A' }],
  ['blanks and a redirection', 'RUN <<  A  > f\nA', { name: 'A' }],
  ['ONBUILD', 'ONBUILD RUN <<A\nx\nA', { name: 'A', body: 'x\n' }],
  ['none in the JSON form', 'RUN ["<<A"]'],
  ['none behind an open quote', "RUN it's <<A"],
  ['CRLF in the body is read as a line end', 'RUN <<A\r\nx\r\nA\r', { name: 'A', body: 'x\n' }],
  ['the word must be all of the line', 'RUN <<A\nA b\n A\nA', { name: 'A', body: 'A b\n A\n' }],
  ['after a continuation', 'RUN cat \\\n <<A\nx\nA', { name: 'A', body: 'x\n' }],
];

describe('Dockerfile heredocs', () => {
  for (const [name, text, ...expected] of rows) {
    it(name, () => {
      const [instruction, next] = scanDockerfile(`${text}\nRUN next`).instructions;
      const found = instruction?.heredocs.map(({ name: word, body, expand, chomp, descriptor }) => ({
        name: word,
        body: body.text,
        expand,
        chomp,
        descriptor,
      }));
      assert.deepEqual(
        found,
        expected.map((heredoc) => ({ body: '', expand: true, chomp: false, descriptor: 0, ...heredoc })),
      );
      assert.equal(next?.arguments.text, 'next');
    });
  }

  it('cuts tabs from the content of <<-', () => {
    const [instruction] = scanDockerfile('RUN <<-A\n\tx\n\t\ty\n\tA').instructions;
    assert.equal(instruction?.heredocs[0]?.content.text, 'x\ny\n');
  });

  it('says that one does not end', () => {
    const { instructions, problems } = scanDockerfile('FROM a\nRUN <<A\nx\nRUN y');
    assert.equal(instructions.length, 2);
    assert.match(problems[0]?.message ?? '', /A does not end/);
  });

  for (const word of ['<<EOF', "<<'EOF'", '<<"EOF"', '<<-EOF', "<<-'EOF'", '<<EO"F"', '<< EOF', '<<- EOF'])
    it(`${word} is one`, () => assert.equal(readHeredocWord(word)?.name, 'EOF'));
  for (const word of ['', 'EOF', '<<', '<<-', '<EOF', '<<<EOF', '<<EOF sh', "<<'EOF", '<<EOF"'])
    it(`${word} is none`, () => assert.equal(readHeredocWord(word), undefined));
});
