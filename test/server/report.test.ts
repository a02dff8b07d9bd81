import { pino } from 'pino'
import t from 'tap'
import { ApiError } from '../../server/errors.js'
import { reportTo } from '../../server/report.js'

interface Line { level: number, code?: string, requestId: string, err?: { stack: string }, [field: string]: unknown }

function reported (error: unknown): Line {
  let line = ''
  reportTo(pino({}, { write: (text: string) => { line = text } }))(error, 'id')
  return JSON.parse(line) as Line
}

t.test('an API error is a line with its code and what is known of its cause', async (t) => {
  t.match(reported(new ApiError('InvalidParameter', { name: 'a' }, { reason: 'why' })), { level: 30, requestId: 'id', code: 'InvalidParameter', reason: 'why' })
})

t.test('anything unexpected is an error with its stack', async (t) => {
  t.match(reported(new Error('odd')), { level: 50, requestId: 'id', err: { message: 'odd', stack: /report\.test/ } })
})
