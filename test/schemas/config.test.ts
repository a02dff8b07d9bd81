import { Ajv } from 'ajv'
import t from 'tap'
import { configProperties, configSchema, profiles } from '../../schemas/config.js'

t.test('every option has a text, and a default that fits its own limits', async (t) => {
  const ajv = new Ajv()
  for (const [key, property] of Object.entries(configProperties)) {
    t.ok(property.description, key)
    if (property.default !== undefined) t.ok(ajv.validate(property, property.default), key)
  }
})

t.test('what has no default is either optional or set by every profile', async (t) => {
  for (const key of configSchema.required) {
    if (configProperties[key].default !== undefined) continue
    for (const profile of Object.values(profiles)) t.ok(key in profile, key)
  }
})
