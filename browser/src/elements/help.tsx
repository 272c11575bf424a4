import { element } from "../parts/element";
import type { Elements } from "../wire/elements.gen";
import css from "./help.module.css";

export const help = element("help", ({ name, type_name, text, doc, members }) => (
  <section className={`stHelp ${css.help}`} data-testid="stHelp" aria-label={`Help on ${name ?? type_name}`}>
    <div className={css.head}>
      {name && (
        <b className={css.name} data-testid="stHelpName">
          {name}
        </b>
      )}{" "}
      <span className={css.type} data-testid="stHelpType">
        {type_name}
      </span>{" "}
      {text && <span data-testid="stHelpValue">{text}</span>}
    </div>
    <div className={css.doc} data-testid="stHelpDoc">
      {doc ?? <span className={css.none}>No documentation</span>}
    </div>
    {members.length > 0 && <Members all={members} />}
  </section>
));

function Members({ all }: { all: Elements["help"]["members"] }) {
  return (
    <table className={css.members} data-testid="stHelpMembersTable" aria-label="Members">
      <tbody>
        {all.map(([name, type, value, doc]) => (
          <tr key={name} data-testid="stHelpMember">
            <th scope="row">
              <span className={css.name} data-testid="stHelpMemberDocName">
                {name}
              </span>{" "}
              <span className={css.type} data-testid="stHelpMemberDocType">
                {type}
              </span>
            </th>
            <td>
              {value !== null && <span data-testid="stHelpMemberDocValue">{value}</span>}
              {doc !== null && (
                <span className={css.about} data-testid="stHelpMemberDocString">
                  {doc}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
