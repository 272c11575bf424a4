import { element } from "../parts/element";
import { walkRadios } from "../parts/radioKeys";
import type { Elements } from "../wire/elements.gen";
import css from "./feedback.module.css";

type Signs = Elements["feedback"]["options"];

interface Sign {
  /** What it answers. */
  score: number;
  name: string;
  /** Its lines. */
  path: string;
}

const THUMB =
  "M7.5 10.5v9h-3v-9zM7.5 10.5l3.8-7c1.4 0 2.4 1 2.4 2.4v3.3h4.7c1.1 0 2 1 1.8 2.1l-1 6.5c-.2 1-1 1.7-2 1.7H7.5";
const STAR = "M12 3.4l2.65 5.37 5.93.86-4.29 4.18 1.01 5.9L12 16.93l-5.3 2.78 1.01-5.9L3.42 9.63l5.93-.86z";
const FACE = "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM9 9.4v.01M15 9.4v.01";
const MOUTHS = [
  "M8 17q4-4.5 8 0",
  "M8.5 16.3q3.5-2.2 7 0",
  "M8.5 15.4h7",
  "M8.5 14.6q3.5 2.4 7 0",
  "M7.5 13.8q4.5 5.8 9 0z",
];
const MOODS = ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"];

/** The signs from left to right. */
const SIGNS: Record<Signs, Sign[]> = {
  thumbs: [
    { score: 1, name: "Thumbs up", path: THUMB },
    { score: 0, name: "Thumbs down", path: THUMB },
  ],
  faces: MOODS.map((name, score) => ({ score, name, path: FACE + MOUTHS[score] })),
  stars: MOODS.map((_, score) => ({ score, name: `${score + 1} out of 5 stars`, path: STAR })),
};

export const feedback = element("feedback", ({ options, disabled, value, answer }) => {
  const signs = SIGNS[options];
  // In a radio group, Tab goes to the chosen sign alone; the arrow keys go to the others.
  const reached = value ?? signs[0]?.score;
  return (
    <div className="stFeedback" data-testid="stFeedback">
      <div
        className={css.group}
        role="radiogroup"
        aria-label="Feedback"
        aria-disabled={disabled || undefined}
        data-options={options}
        onKeyDown={walkRadios}
      >
        {signs.map(({ score, name, path }) => {
          const on = value === score;
          const lit = on || (options === "stars" && value !== null && score < value);
          return (
            <button
              key={score}
              type="button"
              {...radio(on)}
              aria-label={name}
              title={name}
              className={css.sign}
              data-testid={lit ? "stFeedbackButtonActive" : "stFeedbackButton"}
              data-lit={lit}
              data-score={score}
              tabIndex={score === reached ? 0 : -1}
              disabled={disabled}
              onClick={() => answer(on ? null : score)}
            >
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d={path} />
              </svg>
            </button>
          );
        })}
      </div>
    </div>
  );
});

/** A press on the chosen one takes it back, which a native radio button cannot. */
function radio(on: boolean) {
  return { role: "radio", "aria-checked": on };
}
