import { can } from '@rembuk/shared/access/access'
import type { ProgrammeId } from '@rembuk/shared/base/id'
import { erasePersonSchema } from '@rembuk/shared/http/api'
import { Hono } from 'hono'
import type { Env } from '../http/env.ts'
import { problemResponse } from '../http/problem-response.ts'
import { validateJson } from '../http/validate.ts'
import type { PersonEraser } from './erase-person.ts'

/** Erasing a person from a programme; the role on it has been found before. */
export const personRoutes = ({ personEraser }: { readonly personEraser: PersonEraser }) =>
  new Hono<Env>()
    .get('/programmes/:programmeId/person', async (c) => {
      if (!can(c.get('role'), 'person.erase')) return problemResponse({ type: 'NotAllowed' })
      const asked = erasePersonSchema.safeParse({ name: c.req.query('name') })
      if (!asked.success) return problemResponse({ type: 'BadRequest', detail: 'name' })
      return c.json(await personEraser.find(c.req.param('programmeId') as ProgrammeId, asked.data.name))
    })
    .post('/programmes/:programmeId/person/erase', validateJson(erasePersonSchema), async (c) => {
      if (!can(c.get('role'), 'person.erase')) return problemResponse({ type: 'NotAllowed' })
      await personEraser.erase(c.req.param('programmeId') as ProgrammeId, c.req.valid('json').name)
      return c.body(null, 204)
    })
