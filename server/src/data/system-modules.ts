/**
 * Projects whose home is the distribution: they talk to a part of the system (hardware, D-Bus, GObject, apt) and belong
 * to its version of it; from PyPI they need a compiler and the system's headers, or are not there at all. By name
 * (PEP 503), with Debian's and Raspberry Pi OS's package. Source: the packages' dependencies in bookworm and trixie,
 * 2026-11-21; picamera2 and libcamera: Raspberry Pi's archive (The Picamera2 Library, chapter 2).
 */
export const systemModules: ReadonlyMap<string, string> = new Map([
  ['rpi-gpio', 'python3-rpi.gpio'],
  ['rpi-lgpio', 'python3-rpi-lgpio'],
  ['lgpio', 'python3-lgpio'],
  ['pigpio', 'python3-pigpio'],
  ['spidev', 'python3-spidev'],
  ['smbus', 'python3-smbus'],
  ['picamera2', 'python3-picamera2'],
  ['libcamera', 'python3-libcamera'],
  ['sense-hat', 'python3-sense-hat'],
  ['gi', 'python3-gi'],
  ['pygobject', 'python3-gi'],
  ['pycairo', 'python3-cairo'],
  ['dbus-python', 'python3-dbus'],
  ['python-apt', 'python3-apt'],
  ['systemd-python', 'python3-systemd'],
  ['pycups', 'python3-cups'],
]);
