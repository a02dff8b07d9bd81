import t from 'tap'
import { codeOf, picture, send, tc3, testServer, v1 } from './emulator.js'

t.test('the texts name the header in TC3 and the parameter in v1', async (t) => {
  const server = testServer()
  t.equal((await send(server, tc3(picture, { 'x-tc-action': '' }))).Error?.Message, 'The request header is missing a required common parameter `X-TC-Action`.')
  t.equal((await send(server, v1('GET', { Action: '' }))).Error?.Message, 'The request is missing a required parameter `Action`.')
  t.equal((await send(server, v1('POST', { SecretId: '' }))).Error?.Message, 'The request is missing a required parameter `SecretId`.')
  t.equal((await send(server, v1('GET', { Region: 'x' }))).Error?.Message, 'A value specified in `Region` is not valid, is unsupported, or cannot be used.')
})

t.test('an action is known by its exact name, in its version', async (t) => {
  const server = testServer()
  const answer = await send(server, tc3(picture, { 'x-tc-action': 'SealOcr' }))
  t.same(answer.Error, { Code: 'InvalidAction', Message: 'The request action=`SealOcr` is invalid or not found in service=`ocr` and version=`2018-11-19`.' })
  t.equal(await codeOf(server, tc3(picture, { 'x-tc-version': '2019-07-22' })), 'NoSuchVersion')
})

t.test('a region may be absent, must be known, and must offer the action', async (t) => {
  const server = testServer()
  t.equal(await codeOf(server, tc3(picture, { 'x-tc-region': '' })), undefined)
  t.equal(await codeOf(server, tc3(picture, { 'x-tc-region': 'ap-chengdu' })), 'UnsupportedRegion')
  t.equal(await codeOf(server, tc3(picture, { 'x-tc-region': 'mars' })), 'InvalidParameterValue')
  const { headers } = tc3()
  t.equal(await codeOf(server, { ...tc3(), headers: { ...headers, 'x-tc-region': '' } }), 'InvalidParameterValue', 'an empty header')
})

t.test('the regions depend on the edition', async (t) => {
  const server = testServer({ config: { edition: 'international' } })
  t.equal(await codeOf(server, tc3(picture, { 'x-tc-region': 'ap-singapore' })), undefined)
  t.equal(await codeOf(server, tc3(picture, { 'x-tc-region': 'ap-beijing' })), 'UnsupportedRegion')
})

t.test('numbers must be numbers, and only two signature methods exist', async (t) => {
  const server = testServer()
  t.equal(await codeOf(server, tc3(picture, { 'x-tc-timestamp': 'now' })), 'InvalidParameterValue')
  t.equal(await codeOf(server, v1('GET', { Nonce: '-1' })), 'InvalidParameterValue')
  t.equal(await codeOf(server, v1('GET', { SignatureMethod: 'HmacMD5' })), 'InvalidParameterValue')
  t.equal(await codeOf(server, v1('GET', { SignatureMethod: 'HmacSHA1' })), undefined)
  t.equal(await codeOf(server, v1('GET', { SignatureMethod: '' })), undefined)
})

t.test('a stated payload digest must be the payload\'s', async (t) => {
  const server = testServer()
  const answer = await send(server, tc3(picture, { 'x-tc-content-sha256': 'ab' }))
  t.same(answer.Error, { Code: 'InvalidParameterValue', Message: 'The value specified in `X-TC-Content-SHA256` is not correct.' })
  t.equal(await codeOf(server, tc3(picture, { 'x-tc-content-sha256': 'UNSIGNED-PAYLOAD' })), undefined)
})

t.test('messages come in the language asked for, even where the language itself is the mistake of another header', async (t) => {
  const server = testServer()
  t.equal((await send(server, tc3(picture, { 'x-tc-action': '', 'x-tc-language': 'zh-CN' }))).Error?.Message, '请求头部缺少必传的公共参数 `X-TC-Action`。')
  t.equal((await send(server, v1('GET', { Action: '', Language: 'zh-CN' }))).Error?.Message, '请求缺少必传参数 `Action` 。')
  t.equal(await codeOf(server, tc3(picture, { 'x-tc-language': 'fr-FR' })), 'InvalidParameterValue')
})

t.test('without a language the gateway speaks English, and the OCR backend the language of its edition', async (t) => {
  const nothing = tc3({})
  t.equal((await send(testServer(), nothing)).Error?.Message, '参数值错误。')
  t.equal((await send(testServer({ config: { edition: 'international' } }), nothing)).Error?.Message, 'Incorrect parameter value.')
  t.equal((await send(testServer(), tc3({}, { 'x-tc-language': 'en-US' }))).Error?.Message, 'Incorrect parameter value.')
})
