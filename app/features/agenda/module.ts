import { defineHandler, type Module } from '#app/platform/module.ts';
import { recountDeadlines } from './actions/recount-deadlines.server.ts';
import './contributors.ts';
import './events.ts';
import { tasksHandover } from './handover.server.ts';
import './tables.ts';
import { agendaHomeCards } from './home-cards.server.ts';
import { remindTasksJob } from './jobs.server.ts';
import { agendaSubjects } from './subject-names.server.ts';

export const agenda: Module = {
  name: 'agenda',
  api: async (platform) => (await import('./api.server.ts')).agendaApi(platform),
  jobs: [remindTasksJob],
  handlers: [
    defineHandler({
      name: 'agenda.recount-deadlines',
      event: 'clock.holidays-changed',
      async handle(platform, event) {
        const actor = { kind: 'system', tenantId: event.tenantId, job: 'agenda.recount-deadlines' } as const;
        await recountDeadlines({ platform, actor }, { dates: event.data.dates });
      },
    }),
  ],
  commands: async () => [(await import('./cli.server.ts')).agendaParseCommand],
  contributes: { homeCards: agendaHomeCards, handover: tasksHandover, subjectNames: agendaSubjects },
};
