import { join } from 'node:path'
import t from 'tap'
import { ConfigError } from '../../server/config.js'
import { listPictures } from '../../server/list-pictures.js'

t.test('files and URLs stay as they are, folders give their pictures in order', async (t) => {
  const folder = t.testdir({ 'b.PNG': '', 'a.jpg': '', 'notes.txt': '', deep: { 'c.pdf': '' } })
  const file = join(folder, 'notes.txt')
  t.same(await listPictures([file, folder, 'https://a.example/x']), [
    file, join(folder, 'a.jpg'), join(folder, 'b.PNG'), join(folder, 'deep/c.pdf'), 'https://a.example/x',
  ])
})

t.test('what is not there is told by its name', async (t) => {
  await t.rejects(listPictures(['nowhere.png']), new ConfigError("There is no file or folder 'nowhere.png'"))
})
