/** Why a camera or a microphone cannot be used, in words for the user. */
export class DeviceError extends Error {}

/** The picture or the sound of a device of the user's. The browser may ask the user first. Throws a DeviceError. */
export async function openDevice(
  device: "camera" | "microphone",
  wanted: MediaTrackConstraints = {},
): Promise<MediaStream> {
  // Browsers hide devices altogether from pages that others could have changed on their way.
  if (!navigator.mediaDevices) throw new DeviceError(`A ${device} can be used over HTTPS or on localhost only.`);
  try {
    return await navigator.mediaDevices.getUserMedia(device === "camera" ? { video: wanted } : { audio: wanted });
  } catch (error) {
    throw new DeviceError(reason(error instanceof DOMException ? error.name : "", device));
  }
}

function reason(name: string, device: string): string {
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return `This page may not use the ${device}. Allow it in the browser's settings for this site, then try again.`;
    case "NotFoundError":
    case "OverconstrainedError":
      return `No ${device} was found.`;
    case "NotReadableError":
    case "AbortError":
      return `The ${device} does not answer. Another program may be using it.`;
    default:
      return `The ${device} could not be opened.`;
  }
}

export function close(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
