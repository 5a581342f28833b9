import assert from 'node:assert/strict';
import { resolve } from '../../../server/src/environments';
import { resolveImage } from '../../../server/src/environments/image';
import type { System } from '../../../server/src/model/system';

const span = { start: 5, end: 12 };

function systemOf(reference: string, packages?: readonly string[], taught: Readonly<Record<string, string>> = {}): System | undefined {
  const resolution = resolveImage({ kind: 'image', reference, span, ...(packages ? { packages } : {}) }, { taught });
  return resolution.kind === 'system' ? resolution.system : undefined;
}

/** An interpreter in short: path, marked or not, pip's version and scripts. */
function show({ interpreters }: System): string[] {
  return interpreters.map(
    ({ executable, marked, pip }) =>
      `${executable} ${marked === true ? 'marked' : marked === false ? 'free' : '?'}${pip ? ` pip ${pip.version} ${pip.scripts.map((script) => script.split('/').at(-1)).join(',')}` : ''}`,
  );
}

/** A reference and the title of what it stands on; `undefined`: not known. */
const titles: readonly (readonly [reference: string, title: string | undefined])[] = [
  ['debian', 'Debian 13 (trixie)'],
  ['debian:latest', 'Debian 13 (trixie)'],
  ['debian:12', 'Debian 12 (bookworm)'],
  ['debian:12.11-slim', 'Debian 12 (bookworm)'],
  ['debian:bookworm-20250520-slim', 'Debian 12 (bookworm)'],
  ['debian:bookworm-backports', 'Debian 12 (bookworm)'],
  ['debian:stable-slim', 'Debian 13 (trixie)'],
  ['arm64v8/debian:12', 'Debian 12 (bookworm)'],
  ['neo4j:5', 'Debian 13 (trixie)'],
  ['neo4j:5.2.0', undefined],
  ['registry:3', 'Alpine 3.24'],
  ['registry:2', undefined],
  ['debian:oldstable', 'Debian 12 (bookworm)'],
  ['debian:oldoldstable', 'Debian 11 (bullseye)'],
  ['debian:testing', 'Debian 14 (forky)'],
  ['debian:unstable', 'Debian sid'],
  ['debian:rc-buggy', 'Debian sid'],
  ['debian:sid-20220101-slim', undefined],
  ['archlinux:base-devel-20210110.0.13332', undefined],
  ['archlinux:base-devel', 'Arch Linux'],
  ['debian:jessie', undefined],
  ['debian:1', undefined],
  ['ubuntu', 'Ubuntu 26.04 (resolute)'],
  ['ubuntu:24.04', 'Ubuntu 24.04 (noble)'],
  ['ubuntu:noble-20240801', 'Ubuntu 24.04 (noble)'],
  ['ubuntu:24.10', 'Ubuntu 24.10 (oracular)'],
  ['ubuntu:14.04', undefined],
  ['alpine', 'Alpine 3.24'],
  ['alpine:3', 'Alpine 3.24'],
  ['alpine:3.20', 'Alpine 3.20'],
  ['alpine:3.20.3', 'Alpine 3.20'],
  ['alpine:3.2', undefined],
  ['alpine:edge', 'Alpine edge'],
  ['fedora:rawhide', 'Fedora 45'],
  ['rockylinux:9.3-minimal', 'Enterprise Linux 9'],
  ['quay.io/centos/centos:stream10', 'Enterprise Linux 10'],
  ['registry.access.redhat.com/ubi9/ubi-minimal:9.4', 'Enterprise Linux 9'],
  ['amazonlinux:2', 'Amazon Linux 2'],
  ['archlinux:base-devel', 'Arch Linux'],
  ['opensuse/leap:15.6', 'openSUSE Leap 15'],
  ['scratch', 'an empty image'],
  ['python:3.12', 'Debian 13 (trixie)'],
  ['python:3.12-bookworm', 'Debian 12 (bookworm)'],
  ['python:3.12-alpine', 'Alpine 3.24'],
  ['python:3.12-alpine3.20', 'Alpine 3.20'],
  ['python:3.12-slim-bullseye', 'Debian 11 (bullseye)'],
  ['python:3.7', 'Debian 12 (bookworm)'],
  ['python:3', 'Debian 13 (trixie)'],
  ['node', 'Debian 13 (trixie)'],
  ['node:lts-slim', 'Debian 12 (bookworm)'],
  ['node:22', 'Debian 12 (bookworm)'],
  ['node:24.1.0', 'Debian 12 (bookworm)'],
  ['node:26', 'Debian 13 (trixie)'],
  ['node:14', 'Debian 11 (bullseye)'],
  ['node:20-alpine', 'Alpine 3.23'],
  ['node:14-alpine', 'Alpine 3.17'],
  ['node:20.3.1-alpine', undefined],
  ['node:20.19.0-alpine', 'Alpine 3.23'],
  ['node:12-alpine', undefined],
  ['node:gallium-alpine', undefined],
  ['node:lts-alpine', 'Alpine 3.24'],
  ['node:19', 'Debian 11 (bullseye)'],
  ['node:18.12.0', undefined],
  ['node:18.20.8', 'Debian 12 (bookworm)'],
  ['node:10-stretch', undefined],
  ['node:8-alpine3.9', undefined],
  ['golang:1.20.5', undefined],
  ['golang:1.18-alpine', 'Alpine 3.17'],
  ['nginx:1.21-alpine', undefined],
  ['nginx:alpine', 'Alpine 3.24'],
  ['node:krypton-trixie-slim', 'Debian 13 (trixie)'],
  ['golang:1.22', 'Debian 12 (bookworm)'],
  ['golang:1', 'Debian 13 (trixie)'],
  ['rust:1.75-slim', 'Debian 12 (bookworm)'],
  ['ruby:2.7', 'Debian 11 (bullseye)'],
  ['eclipse-temurin:21-jdk-noble', 'Ubuntu 24.04 (noble)'],
  ['openjdk:11', 'Debian 11 (bullseye)'],
  ['openjdk:17-slim', 'Debian 11 (bullseye)'],
  ['openjdk:17', 'Enterprise Linux 8'],
  ['nvidia/cuda:12.4.1-devel-ubuntu22.04', 'Ubuntu 22.04 (jammy)'],
  ['nvidia/cuda:12.4.1-base-ubi9', 'Enterprise Linux 9'],
  ['nvidia/cuda:12.4.1', undefined],
  ['ros:jazzy-ros-base', 'Ubuntu 24.04 (noble)'],
  ['mcr.microsoft.com/devcontainers/base:bookworm', 'Debian 12 (bookworm)'],
  ['mcr.microsoft.com/devcontainers/base:ubuntu', 'Ubuntu 26.04 (resolute)'],
  ['mcr.microsoft.com/devcontainers/base:ubuntu-20.04', 'Ubuntu 20.04 (focal)'],
  [`mcr.microsoft.com/devcontainers/base:0-ubuntu-22.04@sha256:${'0'.repeat(64)}`, 'Ubuntu 22.04 (jammy)'],
  ['mcr.microsoft.com/devcontainers/base:ubuntu-16.04', undefined],
  ['mcr.microsoft.com/playwright:v1.50.0-jammy', 'Ubuntu 22.04 (jammy)'],
  ['ghcr.io/astral-sh/uv:debian-slim', 'Debian 13 (trixie)'],
  ['ghcr.io/astral-sh/uv:0.9', 'ghcr.io/astral-sh/uv'],
  ['ghcr.io/astral-sh/uv:trixie-slim', 'Debian 13 (trixie)'],
  ['pytorch/pytorch:2.12.0-cuda13', 'Ubuntu 24.04 (noble)'],
  ['pytorch/pytorch:2.11.0', undefined],
  ['registry.example.com/debian:12', undefined],
  ['me/app', undefined],
  [`debian@sha256:${'0'.repeat(64)}`, undefined],
  [`debian:12@sha256:${'0'.repeat(64)}`, 'Debian 12 (bookworm)'],
  // tags that stopped moving, and versions of which the day they were built is not known
  ['docker:stable', undefined],
  ['docker:dind', 'Alpine 3.24'],
  ['node:argon', undefined],
  ['ros:melodic', undefined],
  ['ros', 'Ubuntu 26.04 (resolute)'],
  ['nginx:1.21', undefined],
  ['nginx:1.27', 'Debian 12 (bookworm)'],
  ['nginx:1', 'Debian 13 (trixie)'],
  ['nginx:stable', 'Debian 13 (trixie)'],
  ['httpd:2.4', 'Debian 13 (trixie)'],
  ['httpd:2.4.46', undefined],
  ['eclipse-temurin:17-jdk', 'Ubuntu 26.04 (resolute)'],
  ['eclipse-temurin:17.0.2_8-jdk', undefined],
  ['maven:3-eclipse-temurin-21', 'Ubuntu 24.04 (noble)'],
  ['maven:3.6.3', undefined],
  ['mariadb:10.5', undefined],
  ['postgres:14', 'Debian 13 (trixie)'],
  ['postgres:14.0', undefined],
  ['postgres:14.9', 'Debian 13 (trixie)'],
  ['postgres:16.2', 'Debian 13 (trixie)'],
  ['redis:7.0.5', undefined],
  ['gcc:12.2', undefined],
  ['docker:24.0', 'Alpine 3.20'],
  ['docker:24.0.2', undefined],
  ['swift:5.9', undefined],
  ['no name', undefined],
];

/** A reference with packages, and the interpreters in it. */
const contents: readonly (readonly [reference: string, packages: readonly string[] | undefined, ...interpreters: string[]])[] = [
  ['debian:bookworm', undefined],
  ['debian:bookworm', []],
  ['debian:bookworm', ['python3-pip'], '/usr/bin/python3.11 marked pip 23.0.1 pip,pip3,pip3.11'],
  ['debian:trixie', ['python3-pip'], '/usr/bin/python3.13 marked pip 25.1.1 pip,pip3'],
  ['debian:sid', ['pip'], '/usr/bin/python3.14 marked pip 26.2.2 pip,pip3'],
  ['debian:bullseye', ['python3-pip'], '/usr/bin/python3.9 free pip 20.3.4 pip,pip3'],
  ['debian:trixie', ['python3-minimal'], '/usr/bin/python3.13 free'],
  ['debian:sid', ['python3.15-venv'], '/usr/bin/python3.15 marked'],
  ['ubuntu:24.04', ['python3-pip'], '/usr/bin/python3.12 marked pip 24.0 pip,pip3,pip3.12'],
  ['ubuntu:22.04', ['python3-pip'], '/usr/bin/python3.10 free pip 22.0.2 pip,pip3,pip3.10'],
  ['alpine:3.20', ['py3-pip'], '/usr/bin/python3.12 marked pip 24.0 pip,pip3,pip3.12'],
  ['alpine:3.22', ['py3-requests'], '/usr/bin/python3.12 marked'],
  ['alpine:3.18', ['py3-pip'], '/usr/bin/python3.11 free pip 23.1.2 pip,pip3,pip3.11'],
  ['ghcr.io/void-linux/void-glibc', ['python3-pip'], '/usr/bin/python3.14 free pip 26.1.2 pip,pip3'],
  ['archlinux', ['python3'], '/usr/bin/python3.14 marked'],
  ['fedora:41', ['python3-pip'], '/usr/bin/python3.13 free pip 24.2 pip,pip3,pip3.13,pip-3'],
  ['python:3.12-slim', undefined, '/usr/local/bin/python3.12 free pip 25.0.1 pip,pip3,pip3.12'],
  ['python:3.12.4-alpine', undefined, '/usr/local/bin/python3.12 free pip 25.0.1 pip,pip3,pip3.12'],
  ['python:3.11-bookworm', undefined, '/usr/local/bin/python3.11 free pip 24.0 pip,pip3,pip3.11', '/usr/bin/python3.11 marked'],
  [
    'python:3.12-slim-bookworm',
    ['python3-pip'],
    '/usr/local/bin/python3.12 free pip 25.0.1 pip,pip3,pip3.12',
    '/usr/bin/python3.11 marked pip 23.0.1 pip,pip3,pip3.11',
  ],
  ['python:2.7', undefined, '/usr/local/bin/python2.7 free pip 20.0.2 pip,pip2,pip2.7', '/usr/bin/python3.7 free'],
  ['node:22', undefined, '/usr/bin/python3.11 marked'],
  ['node:22-slim', undefined],
  ['node:22-alpine', undefined],
  ['golang:1.25', undefined, '/usr/bin/python3.13 marked'],
  ['buildpack-deps:bookworm-curl', undefined],
  ['mcr.microsoft.com/playwright/python:v1.50.0-noble', undefined, '/usr/bin/python3.12 free pip 24.0 pip,pip3,pip3.12'],
  ['ghcr.io/astral-sh/uv:python3.12-bookworm-slim', undefined, '/usr/local/bin/python3.12 free pip 25.0.1 pip,pip3,pip3.12'],
  ['scratch', undefined],
];

describe('images', () => {
  for (const [reference, title] of titles) it(`${reference} is ${title ?? 'not known'}`, () => assert.equal(systemOf(reference)?.title, title));

  for (const [reference, packages, ...interpreters] of contents) {
    it(`${reference}${packages ? ` with ${packages.join(' ')}` : ''}`, () => assert.deepEqual(show(systemOf(reference, packages) as System), interpreters));
  }

  it('an unset reference says why, at its place', () => {
    assert.deepEqual(resolveImage({ kind: 'image', reference: undefined, because: 'ARG X has no default', span }, { taught: {} }), {
      kind: 'unknown',
      because: { message: 'ARG X has no default', span },
    });
  });

  it('reasons begin with FROM and the defaults it is made of', () => {
    const defaults = [{ message: 'ARG R=bookworm', span: { start: 0, end: 1 } }];
    const resolution = resolveImage({ kind: 'image', reference: 'debian:bookworm', span, defaults }, { taught: {} });
    assert.ok(resolution.kind === 'system');
    assert.deepEqual(resolution.system.reasons.slice(0, 2), [{ message: 'FROM debian:bookworm', span }, ...defaults]);
    assert.match(resolution.system.reasons[2]?.message ?? '', /Debian 12 \(bookworm\) marks its Python/);
  });

  it('the order of the PATH and the home are there', () => {
    const python = systemOf('python:3.12');
    assert.match(python?.variables['PATH'] ?? '', /^\/usr\/local\/bin:/);
    assert.deepEqual([python?.user, python?.home, python?.cwd, python?.shell, python?.complete], ['root', '/root', '/', 'sh', true]);
    assert.deepEqual(systemOf('node:22')?.homes, { node: '/home/node' });
    assert.equal(systemOf('quay.io/jupyter/base-notebook')?.user, 'jovyan');
    assert.equal(systemOf('nvcr.io/nvidia/pytorch:25.01-py3')?.variables['PIP_BREAK_SYSTEM_PACKAGES'], '1');
    assert.equal(systemOf('continuumio/miniconda3')?.interpreters[0]?.executable, '/opt/conda/bin/python3');
  });

  it('settings teach private images, the longest pattern first', () => {
    const taught = {
      'registry.example.com/*': 'ubuntu:24.04',
      'registry.example.com/python-*': 'python:3.12-slim',
      'corp/loop': 'corp/loop:2',
      'corp/loop:2': 'corp/loop',
    };
    assert.equal(systemOf('registry.example.com/base:1', undefined, taught)?.title, 'Ubuntu 24.04 (noble)');
    assert.equal(systemOf('registry.example.com/python-web', undefined, taught)?.interpreters[0]?.executable, '/usr/local/bin/python3.12');
    assert.equal(systemOf('registry.example.com/base', undefined, taught)?.confidence, 'likely');
    assert.equal(systemOf('corp/loop', undefined, taught), undefined);
    assert.equal(systemOf('registry.example.com/a/b', undefined, taught), undefined);
  });

  it('other places', () => {
    const facts = { machine: { system: undefined, interpreter: undefined, active: undefined }, images: {}, readBeside: () => undefined };
    assert.equal(resolve({ kind: 'runner', label: 'ubuntu-latest', span: undefined }, facts).kind, 'unknown');
    assert.equal(resolve({ kind: 'machine' }, facts).kind, 'unknown');
    const system = systemOf('debian:12');
    assert.deepEqual(resolve({ kind: 'machine' }, { ...facts, machine: { ...facts.machine, system } }), { kind: 'system', system });
  });
});
