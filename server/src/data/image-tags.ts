// Source: the tags of docker-library/official-images@37079fb336f5 (2026-08-21) and of the images in images.ts.

/**
 * First words of tags that name no version and are rebuilt on the newest base all the time. Others (`docker:stable`,
 * `node:argon`) may have stopped long ago.
 */
export const movingTags =
  /^(latest|slim|full|current|mainline|cli|fpm|apache|zts|jdk\d*|jre\d*|eclipse|temurin|tools|dind|git|curl|scm|dev|tip|nightly|v\d.*)$/;

/**
 * Words in tags for a base that is not the version's own, and that has no row: what a tag with one of them is built on
 * is not known. Windows; Java from elsewhere, on other distributions or built for the last time long ago.
 */
export const otherBases: readonly string[] = [
  ...['windowsservercore', 'nanoserver', 'ubi', 'mariner', 'cbl', 'azurelinux', 'distroless'],
  ...['corretto', 'amazoncorretto', 'openjdk', 'adoptopenjdk', 'openj9', 'ibmjava', 'graalvm', 'azulzulu', 'libericaopenjdk'],
];

/** Distributions as tags write them before a number, `alpine3.20`, `ubi9`, by the names they have in releases.ts. */
export const tagDistributions = {
  alpine: 'alpine', ubuntu: 'ubuntu', debian: 'debian', fedora: 'fedora',
  ubi: 'rhel', ol: 'rhel', el: 'rhel', rockylinux: 'rhel', centos: 'rhel', almalinux: 'rhel',
  al: 'amazonlinux', amazonlinux: 'amazonlinux', leap: 'opensuse-leap',
} as const satisfies Readonly<Record<string, string>>;
