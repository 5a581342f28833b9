/**
 * Where uv's own script (https://astral.sh/uv/install.sh) lays it: into a folder that is on no image's PATH, unless one
 * of these variables names another. Source: docs.astral.sh/uv, “The uv installer” and “Storage: Executable directory”,
 * read 2026-11-21.
 */
export const uvInstaller = {
  address: 'astral.sh/uv',
  folder: '.local/bin',
  variables: ['UV_INSTALL_DIR', 'UV_UNMANAGED_INSTALL', 'XDG_BIN_HOME', 'XDG_DATA_HOME'],
} as const;
