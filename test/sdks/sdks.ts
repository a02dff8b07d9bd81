/** All SDKs that are judged, in the order in which they run. */
import { go, goTyped } from './go/sdk.js'
import { java } from './java/sdk.js'
import { node } from './node/sdk.js'
import { php } from './php/sdk.js'
import { python } from './python/sdk.js'
import type { Sdk } from './sdk.js'
import { tccli } from './tccli/sdk.js'

export const sdks: Sdk[] = [node, python, tccli, go, goTyped, java, php]
