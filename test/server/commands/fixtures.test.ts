import t from 'tap'
import { runCommand } from './run-command.js'

t.test('the help names every command about fixtures, and each has examples and exit codes', async (t) => {
  const { lines, exitCode } = await runCommand(['fixtures', '--help'])
  t.equal(exitCode, 0)
  for (const name of ['ls', 'lint', 'add', 'rm', 'prune', 'verify']) {
    t.match(lines.join('\n'), new RegExp(`^  ${name} `, 'm'))
    const help = (await runCommand(['fixtures', name, '--help'])).lines.join('\n')
    t.match(help, /Examples?:\n {2}sealocr fixtures/, name)
    t.match(help, /Exit code: 0/, name)
    t.match(help, '--json', name)
  }
})
