/** Something on both sides of an @, and a dot behind it: the mail server knows better. */
export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
