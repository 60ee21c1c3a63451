interface Schema {
  readonly _zod: { readonly input: unknown }
}

type Unchanging<T> = T extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Unchanging<T[Key]> }
    : T

/** What a test writes for a schema to make whole: plain strings for ids, defaults left out. */
export type Written<S extends Schema> = Unchanging<S['_zod']['input']>
