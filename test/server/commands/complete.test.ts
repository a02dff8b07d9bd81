import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'

// The command as a shell finds it: a file `sealocr` on the path.
const bin = t.testdir({})
const cli = fileURLToPath(new URL(`../../../server/cli${extname(import.meta.url)}`, import.meta.url))
const words = [process.execPath, ...process.execArgv, cli].map((word) => `'${word}'`).join(' ')
writeFileSync(join(bin, 'sealocr'), `#!/bin/sh\nexec ${words} "$@"\n`)
chmodSync(join(bin, 'sealocr'), 0o755)
const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` }

/** Part of the package bash-completion, which not every machine has, and what only an interactive bash has. */
const around = `_get_comp_words_by_ref () { cur=\${COMP_WORDS[COMP_CWORD]}; prev=; words=("\${COMP_WORDS[@]}"); cword=$COMP_CWORD; }
compopt () { :; }`

/** What bash offers after each of these lines: the last word is being typed. */
function offered (...lines: string[][]): string[][] {
  const asked = lines.map((typed) => `
COMP_WORDS=(sealocr ${typed.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${typed.length}
__sealocr_complete; echo "\${COMPREPLY[@]}"`)
  const said = execFileSync('bash', ['-c', `${around}\nsource <(sealocr complete bash)${asked.join('')}`], { encoding: 'utf8', env })
  return said.trim().split('\n').map((line) => line.trim().split(/\s+/))
}

t.test('bash completes commands, those of fixtures, options and their values', async (t) => {
  const [commands, inner, options, values] = offered(['rec'], ['fixtures', ''], ['start', '--mod'], ['start', '--mode', 're'])
  t.same(commands, ['recognize'])
  t.ok(['ls', 'lint', 'verify'].every((name) => inner.includes(name)), inner.join())
  t.same(options, ['--mode'])
  t.same(values, ['replay', 'record'])
})

t.test('zsh and fish get a script too, and where they are installed they can read it', async (t) => {
  for (const shell of ['zsh', 'fish']) {
    const script = execFileSync('sealocr', ['complete', shell], { encoding: 'utf8', env })
    t.match(script, /sealocr complete --/)
    writeFileSync(join(bin, `${shell}-script`), script)
    const { status, error } = spawnSync(shell, ['-n', join(bin, `${shell}-script`)])
    if (error) t.comment(`${shell} is not installed here: its script is not parsed`)
    else t.equal(status, 0, shell)
  }
})

t.test('another shell is refused, with those that there are', async (t) => {
  const { status, stderr } = spawnSync('sealocr', ['complete', 'tcsh'], { encoding: 'utf8', env })
  t.equal(status, 2)
  t.match(stderr, /zsh, bash, fish, powershell/)
})
