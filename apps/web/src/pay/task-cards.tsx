import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import { openTasks } from './refund-tasks.ts'
import { TaskCard } from './task-card.tsx'

/** Money that is to be given back to the guests of one check. */
export function TaskCards({ checkId }: { readonly checkId: string }) {
  const tasks = useTerminalValue(({ service }) => openTasks(service, checkId), sameItems)
  return tasks.map((task) => <TaskCard key={task.id} task={task} isOnCheck />)
}
