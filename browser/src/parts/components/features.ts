/** What a frame may ask the user's browser for, as the page itself may. */
export const FEATURES = [
  "accelerometer",
  "autoplay",
  "camera",
  "clipboard-read",
  "clipboard-write",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "picture-in-picture",
  "usb",
  "xr-spatial-tracking",
];
