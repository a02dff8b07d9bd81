/** As much of Docker's API as Testcontainers asks for, on a socket: every container "runs" at a port that somebody listens on. */
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

export interface FakeDocker {
  /** For DOCKER_HOST. */
  host: string
  /** What was asked for, in order: `POST /containers/create`, and its body where that is JSON. */
  asked: Array<{ what: string, body?: Record<string, any> }>
  close (): Promise<void>
}

/** @param hostPort at which whatever a container exposes is said to be */
export async function fakeDocker (socketPath: string, hostPort: number): Promise<FakeDocker> {
  const asked: FakeDocker['asked'] = []
  let exposed: string[] = []
  const inspected = () => ({
    Id: 'c1',
    Name: '/c1',
    State: { Running: true, Status: 'running', StartedAt: new Date().toISOString() },
    Config: { Hostname: 'c1', Labels: {}, ExposedPorts: {} },
    HostConfig: { PortBindings: {} },
    NetworkSettings: { Ports: Object.fromEntries(exposed.map((port) => [port, [{ HostIp: '0.0.0.0', HostPort: String(hostPort) }]])), Networks: {} },
  })
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').replace(/^\/v[\d.]+/, '').replace(/\?.*/, '')
    const what = `${request.method} ${path}`
    const json = request.headers['content-type']?.includes('json')
    const sent = json ? JSON.parse(await text(request) || '{}') as Record<string, any> : undefined
    if (!json) request.resume()
    asked.push({ what, ...sent && { body: sent } })
    const answer = (status: number, body?: object) => response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body))
    if (what === 'GET /info') return answer(200, { ServerVersion: '1', OperatingSystem: 'fake', OSType: 'linux', Architecture: 'x86_64', NCPU: 1, MemTotal: 2 ** 30 })
    if (what === 'GET /version') return answer(200, { ApiVersion: '1.41', Version: '1' })
    if (what === 'GET /containers/json') return answer(200, [])
    if (what.startsWith('GET /images/')) return answer(200, path.endsWith('/images/json') ? [] : { Id: 'i1', Config: {} } as object)
    if (what === 'POST /containers/create') {
      exposed = Object.keys((sent?.ExposedPorts ?? {}) as object)
      return answer(201, { Id: 'c1', Warnings: [] })
    }
    if (what === 'GET /containers/c1/json') return answer(200, inspected())
    if (what === 'PUT /containers/c1/archive') return answer(200)
    if (what === 'GET /containers/c1/logs') return response.writeHead(200).end()
    if (request.method === 'POST' || request.method === 'DELETE') return answer(204)
    return answer(404, { message: `the fake knows no ${what}` })
  }).listen(socketPath)
  await new Promise((resolve) => { server.once('listening', resolve) })
  return {
    host: `unix://${socketPath}`,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => { server.close(resolve) })
    },
  }
}
