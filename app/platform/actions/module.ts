import { sql } from 'kysely';
import { z } from 'zod';
import { defineJob, type Module } from '../module.ts';
import { ANSWER_DAYS } from './answers.server.ts';

const forgetAnswers = defineJob({
  name: 'actions.forget-answers',
  payload: z.object({}),
  cron: '17 18 * * *',
  async handle(platform) {
    const before = platform.clock.now().subtract({ hours: ANSWER_DAYS * 24 });
    await sql`select action_answers_forget(${before.toString()})`.execute(platform.db);
  },
});

/** Keeps the answers of sent acts for their time. */
export const actionsModule: Module = { name: 'actions', jobs: [forgetAnswers] };
