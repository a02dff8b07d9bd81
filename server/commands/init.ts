/** `sealocr init`: the files a project starts with, from examples/. Nothing that is there is touched. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Option } from 'commander'
import { configFile } from '../config.js'
import { packageFile } from '../package-file.js'
import type { AddCommand } from './shell.js'

/** What is made, under which path, from which example; the configuration comes without asking. */
const kinds = {
  compose: { path: 'compose.sealocr.yaml', example: 'compose.yaml' },
  github: { path: '.github/workflows/sealocr.yml', example: 'github-actions.yml' },
  gitlab: { path: 'sealocr.gitlab-ci.yml', example: 'gitlab-ci.yml' },
} as const

const startingConfig = { profile: 'dev' }

export const addInit: AddCommand = (program, shell) => {
  program.command('init')
    .description(`write ${configFile}, and files for compose and CI if asked; nothing that exists is touched`)
    .addOption(new Option('--with <kinds...>', 'what else to write').choices(Object.keys(kinds)).default([]))
    .option('--dir <folder>', 'where', '.')
    .addHelpText('after', '\nExit code: 0, or 1 where a file was there already.\n\nExamples:\n  sealocr init\n  sealocr init --with compose github')
    .action(async ({ with: wanted, dir }: { with: Array<keyof typeof kinds>, dir: string }) => {
      const files = wanted.map(async (kind) => [kinds[kind].path, await readFile(packageFile(`examples/${kinds[kind].example}`), 'utf8')])
      for (const [path, content] of [[configFile, JSON.stringify(startingConfig, null, 2) + '\n'], ...await Promise.all(files)]) {
        const file = join(dir, path)
        if (existsSync(file)) {
          shell.error(`${file} is there already; left as it is`)
          shell.exitCode = 1
          continue
        }
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, content)
        shell.log(`wrote ${file}`)
      }
    })
}
