import { type KeyboardEvent, useRef } from "react";
import { AttachButton } from "../parts/chat/AttachButton";
import { AttachmentList } from "../parts/chat/AttachmentList";
import { useAttachments } from "../parts/chat/attachments";
import { useFocusAfter, useMessage } from "../parts/chat/message";
import { usePageEnd } from "../parts/chat/pageEnd";
import { SendButton } from "../parts/chat/SendButton";
import { element } from "../parts/element";
import { useNode, useSession } from "../parts/hooks";
import { Instructions } from "../parts/Instructions";
import { lazily, useLazy } from "../parts/lazy";
import { useOwnRun } from "../parts/ownRun";
import { useDrop } from "../parts/uploads/drop";
import type { UploadInfo } from "../session/uploads";
import { BOTTOM } from "../tree/node";
import css from "./chat_input.module.css";

export const chatInput = element("chat_input", (props) => {
  const { placeholder, max_chars, submit_mode, height, answer } = props;
  const session = useSession();
  const [text, type] = useMessage(props.value);
  const attachments = useAttachments(props);
  const [running, asked] = useOwnRun();
  const waits = running && submit_mode !== "submit";
  const disabled = props.disabled || waits;
  const field = useRef<HTMLTextAreaElement>(null);
  const keepFocus = useFocusAfter(field, disabled);
  const toEnd = usePageEnd(useNode(props.node).parent === BOTTOM);
  const noFiles = disabled || props.accept_file === false;
  const { over, ...drop } = useDrop(props.accept_file === "directory", noFiles, attachments.add);
  const ready = !disabled && !attachments.busy && (text.trim() !== "" || attachments.files.length > 0);

  const submit = (audio: UploadInfo | null) => {
    answer([text, attachments.take(), audio], { trigger: true });
    asked();
    type("");
    keepFocus();
    toEnd();
  };
  const submitByEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || composes(event)) return;
    event.preventDefault();
    if (ready) submit(null);
  };

  return (
    <div
      className={`stChatInput ${css.input}`}
      data-testid="stChatInput"
      data-height={typeof height === "number" ? "fixed" : height}
    >
      <div
        className={css.frame}
        data-disabled={disabled}
        data-over={over || undefined}
        style={typeof height === "number" ? { minHeight: height } : undefined}
        {...drop}
      >
        <AttachmentList {...attachments} />
        {props.accept_file !== false && (
          <AttachButton
            types={props.types}
            multiple={attachments.multiple}
            disabled={disabled}
            onChoose={attachments.add}
          />
        )}
        <textarea
          ref={field}
          className={css.text}
          data-testid="stChatInputTextArea"
          rows={1}
          aria-label={placeholder || "Your message"}
          placeholder={placeholder}
          maxLength={max_chars || undefined}
          enterKeyHint="send"
          disabled={disabled}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={submitByEnter}
        />
        <div className={css.actions}>
          {props.accept_audio && (
            <Microphone
              widget={props.widget}
              sampleRate={props.sample_rate}
              maxSize={props.max_size}
              disabled={disabled || attachments.busy}
              onRecorded={submit}
            />
          )}
          {waits && submit_mode === "stop" && !props.disabled ? (
            <SendButton label="Stop script" testid="stChatInputStopButton" stops onPress={() => session.stop()} />
          ) : (
            <SendButton
              label="Send message"
              testid="stChatInputSubmitButton"
              disabled={!ready}
              onPress={() => submit(null)}
            />
          )}
        </div>
      </div>
      <Instructions keys={null} form={false} length={text.length} max={max_chars || null} />
    </div>
  );
});

/** Enter also ends the composing of a word, in input methods for Chinese, Japanese, Korean; Safari says so by 229. */
function composes({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

/** A chunk of its own: few fields record. */
const microphone = lazily(() => import("../parts/chat/Microphone"));

type Recording = Parameters<typeof import("../parts/chat/Microphone").Microphone>[0];

function Microphone(props: Recording) {
  const parts = useLazy(microphone);
  return parts ? <parts.Microphone {...props} /> : null;
}
