export type Role = 'office' | 'liaison' | 'head' | 'leader' | 'auditor' | 'admin'

/** Who is signed in, as the gateway tells it; a deputy acts on behalf of somebody. */
export interface Me {
  id: string
  name: string
  department: string
  roles: Role[]
  onBehalfOf?: string
}

export interface Page<Item> {
  items: Item[]
  next: string | null
  asOf: string
}
