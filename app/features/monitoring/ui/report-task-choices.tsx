import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { reportCopy as copy } from '../reporting/copy.id.ts';
import type { LinkLook, ReportPage } from '../reporting/report-page.server.ts';

/** Which task the link is for: the best match first, then by deadline; or none. */
export function TaskChoices(props: {
  page: ReportPage;
  look: LinkLook | null;
  chosen: string;
  onChoose: (assignmentId: string) => void;
  error?: string;
}) {
  const { page, look, error } = props;
  const best = look?.ok ? look.bestTask : null;
  const unitId = look?.ok ? look.unitId : null;
  const mine = page.tasks.filter((task) => unitId === null || task.unitId === unitId);
  const ordered = [
    ...mine.filter((task) => task.assignmentId === best),
    ...mine.filter((task) => task.assignmentId !== best),
  ];
  const chosen = props.chosen || page.chosen || best || '';
  if (ordered.length === 0) return <p className="mut">{copy.noTasks}</p>;
  return (
    <ChoiceField
      key={`${best}-${unitId}`}
      name="assignmentId"
      label={copy.which}
      error={error}
      defaultValue={chosen}
      onChange={props.onChoose}
      choices={[
        ...ordered.map((task) => ({
          value: task.assignmentId,
          label: task.title,
          sub: task.assignmentId === best ? `${copy.bestMatch} · ${task.sub}` : task.sub,
        })),
        { value: '', label: copy.noTask, sub: copy.noTaskSub },
      ]}
    />
  );
}
