import { type Logger, pino } from 'pino'

export type Log = Logger

/** The server's log: one JSON line each on standard error, so that standard output stays for the facilitator. */
export const createLog = (level: string): Log => pino({ level, base: null }, pino.destination({ dest: 2, sync: true }))
