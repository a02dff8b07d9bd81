/** One target of the Dockerfile, built as it stands. */
import type { BaseImage } from './base-image.js'
import { ask, type Engine } from './engine.js'
import type { Target } from './targets.js'

/** @returns the name that the image then has */
export function buildImage (engine: Engine, base: BaseImage, target: Target['name']): string {
  const image = `localhost/sealocr-check:${target}`
  ask(engine, 'build', ...engine.forBuild, ...base.forBuild, '--target', target, '--tag', image, '.')
  return image
}
