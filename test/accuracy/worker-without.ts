/** A worker like the detector's own, in which the steps named in ACCURACY_WITHOUT are left out. */
import { steps, type Step } from '../../detector/steps.js'

for (const step of process.env.ACCURACY_WITHOUT!.split(',')) steps[step as Step] = false

export { serve as default } from '../../detector/serve.js'
