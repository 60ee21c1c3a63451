import { jobStoreContract } from './contract-suite.ts'
import { JobDisk, memoryJobStore } from './memory-job-store.ts'

jobStoreContract('memory', () => {
  const disk = new JobDisk()
  return { open: async () => memoryJobStore(disk) }
})
