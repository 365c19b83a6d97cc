import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { reportCopy as copy } from '../reporting/copy.id.ts';

type Inside = { icon: IconName; title: string; sub: string };

function Body({ icon, title, sub }: Inside): ReactNode {
  return (
    <>
      <Icon name={icon} size={24} />
      <span style={{ textAlign: 'left' }}>
        <b>{title}</b>
        <span className="sub">{sub}</span>
      </span>
      <Icon name="chevron-right" />
    </>
  );
}

const plain = { border: 0, font: 'inherit', width: '100%', cursor: 'pointer' } as const;

/** Ways on after a link was refused: another link, a shared post, a wrong register. */
export function NextSteps(props: {
  type: string;
  accounts: readonly string[];
  onChange: () => void;
  onCollab: () => void;
}) {
  const foreign = props.type === 'other-unit' || props.type === 'post-of-other-unit';
  const unknown = props.type === 'account-unknown' || props.type === 'account-of-nobody';
  const known = props.type === 'already-reported';
  if (!foreign && !unknown && !known) return null;
  return (
    <section>
      <h2 className="lab">{copy.whatNow}</h2>
      <ul className="lis">
        {props.accounts.length > 0 && (
          <li>
            <button type="button" className="li lead" style={plain} onClick={props.onChange}>
              <Body icon="refresh" title={copy.change} sub={copy.changeSub(props.accounts.join(', '))} />
            </button>
          </li>
        )}
        {known && (
          <li>
            <Link className="li lead" to="/kerja/tugas">
              <Body icon="checklist" title={copy.done.tasks} sub={copy.tasksSub} />
            </Link>
          </li>
        )}
        {foreign && (
          <>
            <li>
              <button
                type="submit"
                name="collab"
                value="on"
                className="li lead"
                style={plain}
                onClick={(event) => {
                  event.preventDefault();
                  props.onCollab();
                }}
              >
                <Body icon="repeat" title={copy.collab} sub={copy.collabSub} />
              </button>
            </li>
            <li>
              <button type="submit" name="intent" value="minta-periksa" className="li lead" style={plain}>
                <Body icon="flag" title={copy.wrongRegister} sub={copy.wrongRegisterSub} />
              </button>
            </li>
          </>
        )}
        {unknown && (
          <li>
            <Link className="li lead" to="/kerja/akun">
              <Body icon="at" title={copy.register} sub={copy.registerSub} />
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
