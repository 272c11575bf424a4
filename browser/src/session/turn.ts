/** The way to another place: from the step that leads there until the run that draws it is over. */
export interface Turn {
  /** Number of the event that takes the server along; 0: the script itself has led the way. */
  readonly event: number;
  /** The place is another page. */
  readonly page: boolean;
  /** The user was here before: Back, Forward, a reload. */
  readonly back: boolean;
  /** Something of the place has been shown. */
  begun: boolean;
}
