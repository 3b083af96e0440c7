/** P and L of the lists. */
export const genders = ['female', 'male'] as const
export type Gender = (typeof genders)[number]

/** The groups (unsur) that people at a meeting stand for. */
export const sectors = [
  'custom',
  'religion',
  'education',
  'farming',
  'fishing',
  'crafts',
  'women',
  'children',
  'poor',
  'youth',
  'other',
] as const
export type Sector = (typeof sectors)[number]

/** What a list of people says of one of them; what is not told is empty. */
export interface Person {
  readonly name: string
  /** Dusun or RT. */
  readonly hamlet: string
  readonly gender: Gender | ''
  readonly sector: Sector | ''
}

export const maxNameLength = 120
export const maxHamletLength = 40
export const maxPhoneLength = 24

export type PersonError =
  | { readonly type: 'NameMissing' }
  | { readonly type: 'NameTooLong'; readonly length: number; readonly max: number }
