import type { StorageFacts } from '@comanda/client/browser'
import { createContext, useContext } from 'react'

const NOTHING_KNOWN: StorageFacts = { isPersistent: false, usedBytes: null, quotaBytes: null }

const StorageContext = createContext<() => Promise<StorageFacts>>(async () => NOTHING_KNOWN)

export const StorageProvider = StorageContext.Provider

/** How safe and how full this device's storage is, asked anew with each call. */
export const useAskStorage = (): (() => Promise<StorageFacts>) => useContext(StorageContext)
