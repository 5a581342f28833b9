import { type ImageRow, plainPath } from './image-row';

const official = 'docker-library/official-images@37079fb336f5 (2026-08-21)';
const devcontainers = 'devcontainers/images@bed3eb26 (2026-07-01)';
const conda = 'conda/conda#12245 is open; conda/conda-pypi#352 (2026-05) stopped writing a marker';
const redHat = 'Red Hat names the release in the repository';

/**
 * Images by name, as of 2026-11-21: what their tags say, and what stands in them beside the distribution. `since` lists
 * say on what the last image of a version was built; what official-images no longer lists is from its history.
 */
export const images = [
  // distributions
  { names: ['debian'], base: { kind: 'distribution', distribution: 'debian' }, confidence: 'certain', source: official },
  { names: ['ubuntu'], base: { kind: 'distribution', distribution: 'ubuntu' }, confidence: 'certain', source: official },
  { names: ['alpine'], base: { kind: 'distribution', distribution: 'alpine' }, confidence: 'certain', source: official },
  { names: ['fedora', 'quay.io/fedora/fedora', 'registry.fedoraproject.org/fedora'], base: { kind: 'distribution', distribution: 'fedora' }, confidence: 'likely', source: official },
  { names: ['almalinux', 'rockylinux', 'rockylinux/rockylinux', 'oraclelinux', 'centos', 'quay.io/centos/centos', 'rhel'], base: { kind: 'distribution', distribution: 'rhel' }, confidence: 'likely', source: official },
  { names: ['registry.access.redhat.com/ubi7', 'registry.access.redhat.com/ubi7-minimal', 'registry.access.redhat.com/ubi7-init', 'registry.access.redhat.com/ubi7/ubi', 'registry.access.redhat.com/ubi7/ubi-minimal', 'registry.access.redhat.com/ubi7/ubi-init', 'redhat/ubi7', 'redhat/ubi7-minimal', 'redhat/ubi7-init'], base: { kind: 'fixed', base: 'rhel:7' }, confidence: 'likely', source: redHat },
  { names: ['registry.access.redhat.com/ubi8', 'registry.access.redhat.com/ubi8-minimal', 'registry.access.redhat.com/ubi8-init', 'registry.access.redhat.com/ubi8/ubi', 'registry.access.redhat.com/ubi8/ubi-minimal', 'registry.access.redhat.com/ubi8/ubi-init', 'redhat/ubi8', 'redhat/ubi8-minimal', 'redhat/ubi8-init'], base: { kind: 'fixed', base: 'rhel:8' }, confidence: 'likely', source: redHat },
  { names: ['registry.access.redhat.com/ubi9', 'registry.access.redhat.com/ubi9-minimal', 'registry.access.redhat.com/ubi9-init', 'registry.access.redhat.com/ubi9/ubi', 'registry.access.redhat.com/ubi9/ubi-minimal', 'registry.access.redhat.com/ubi9/ubi-init', 'redhat/ubi9', 'redhat/ubi9-minimal', 'redhat/ubi9-init'], base: { kind: 'fixed', base: 'rhel:9' }, confidence: 'likely', source: redHat },
  { names: ['registry.access.redhat.com/ubi10', 'registry.access.redhat.com/ubi10-minimal', 'registry.access.redhat.com/ubi10-init', 'registry.access.redhat.com/ubi10/ubi', 'registry.access.redhat.com/ubi10/ubi-minimal', 'registry.access.redhat.com/ubi10/ubi-init', 'redhat/ubi10', 'redhat/ubi10-minimal', 'redhat/ubi10-init'], base: { kind: 'fixed', base: 'rhel:10' }, confidence: 'likely', source: redHat },
  { names: ['amazonlinux', 'public.ecr.aws/amazonlinux/amazonlinux'], base: { kind: 'distribution', distribution: 'amazonlinux' }, confidence: 'likely', source: official },
  { names: ['opensuse/leap', 'registry.opensuse.org/opensuse/leap'], base: { kind: 'distribution', distribution: 'opensuse-leap' }, confidence: 'likely', source: 'SUSE/BCI-dockerfile-generator' },
  { names: ['opensuse/tumbleweed', 'registry.opensuse.org/opensuse/tumbleweed'], base: { kind: 'distribution', distribution: 'opensuse-tumbleweed' }, confidence: 'likely', source: 'SUSE/BCI-dockerfile-generator' },
  { names: ['archlinux', 'archlinux/archlinux'], base: { kind: 'distribution', distribution: 'archlinux' }, confidence: 'certain', source: official },
  { names: ['kalilinux/kali-rolling', 'kalilinux/kali-last-release'], base: { kind: 'distribution', distribution: 'kali' }, confidence: 'likely', source: 'kali.org/blog/python-externally-managed' },
  { names: ['nixos/nix'], base: { kind: 'distribution', distribution: 'nixos' }, confidence: 'likely', source: 'NixOS/nixpkgs#229166' },
  { names: ['gentoo/stage3'], base: { kind: 'distribution', distribution: 'gentoo' }, confidence: 'likely', source: 'gentoo/gentoo dev-python/gentoo-common-1' },
  { names: ['ghcr.io/void-linux/void-glibc', 'ghcr.io/void-linux/void-glibc-full', 'ghcr.io/void-linux/void-musl', 'ghcr.io/void-linux/void-linux', 'voidlinux/voidlinux'], base: { kind: 'distribution', distribution: 'void' }, confidence: 'certain', source: 'voidlinux.org news of 2023-10-07' },
  { names: ['cgr.dev/chainguard/wolfi-base', 'chainguard/wolfi-base'], base: { kind: 'distribution', distribution: 'wolfi' }, confidence: 'certain', source: 'wolfi-dev/os' },
  { names: ['photon', 'vmware/photon'], base: { kind: 'distribution', distribution: 'photon' }, confidence: 'likely', source: official },
  { names: ['scratch'], base: { kind: 'distribution', distribution: 'scratch' }, confidence: 'certain', source: 'docs.docker.com: nothing is in it' },

  // images with a Python of their own
  {
    names: ['python'], base: { kind: 'tag', default: 'debian:trixie', since: [['2.7', 'debian:buster'], ['3.6', 'debian:bullseye'], ['3.7', 'debian:bookworm'], ['3.9', 'debian:trixie']], alpine: [['2.7', 'alpine:3.15'], ['3.7', 'alpine:3.18'], ['3.8', 'alpine:3.20'], ['3.9', 'alpine:3.22'], ['3.10', 'alpine:3.24']] },
    packages: { full: ['python3'] }, python: { prefix: '/usr/local', tagged: true, latest: '3.14' }, variables: { PATH: `/usr/local/bin:${plainPath}` },
    confidence: 'certain', source: 'docker-library/python@4f070595: no template writes a marker',
  },
  { names: ['pypy'], base: { kind: 'tag', default: 'debian:trixie' }, packages: { full: ['python3'] }, python: { prefix: '/opt/pypy', tagged: true, latest: '3.11', implementation: 'pypy' }, variables: { PATH: `/opt/pypy/bin:${plainPath}` }, confidence: 'certain', source: official },
  {
    names: ['mcr.microsoft.com/devcontainers/python', 'mcr.microsoft.com/vscode/devcontainers/python'], base: { kind: 'tag', default: 'debian:trixie' }, packages: { full: ['python3'] },
    python: { prefix: '/usr/local', tagged: true, latest: '3.14' }, homes: { vscode: '/home/vscode' }, confidence: 'likely', source: devcontainers,
    // the feature python: `installTools` brings pipx (devcontainers/features, src/python)
    programs: { '/usr/local/py-utils/bin/pipx': 'pipx' },
    variables: { PATH: `/usr/local/py-utils/bin:/usr/local/bin:${plainPath}`, PIPX_HOME: '/usr/local/py-utils', PIPX_BIN_DIR: '/usr/local/py-utils/bin' },
  },
  {
    names: ['continuumio/miniconda3', 'continuumio/anaconda3', 'condaforge/miniforge3', 'condaforge/mambaforge', 'conda/miniconda3', 'mcr.microsoft.com/devcontainers/miniconda', 'mcr.microsoft.com/devcontainers/anaconda'],
    base: { kind: 'tag' }, python: { prefix: '/opt/conda', tagged: false, latest: undefined }, programs: { '/opt/conda/bin/conda': 'conda' }, variables: { PATH: `/opt/conda/bin:${plainPath}` }, incomplete: true, confidence: 'certain', source: conda,
  },
  {
    names: ['jupyter/*', 'quay.io/jupyter/*'], base: { kind: 'fixed', base: 'ubuntu:24.04' }, python: { prefix: '/opt/conda', tagged: false, latest: undefined }, programs: { '/opt/conda/bin/conda': 'conda', '/opt/conda/bin/mamba': 'mamba' },
    variables: { PATH: `/opt/conda/bin:${plainPath}`, HOME: '/home/jovyan' }, user: 'jovyan', homes: { jovyan: '/home/jovyan' }, cwd: '/home/jovyan', incomplete: true, confidence: 'certain', source: 'jupyter/docker-stacks@82093869',
  },
  { names: ['mambaorg/micromamba'], base: { kind: 'tag' }, programs: { '/bin/micromamba': 'micromamba' }, user: 'mambauser', homes: { mambauser: '/home/mambauser' }, incomplete: true, confidence: 'certain', source: 'mamba-org/micromamba-docker' },
  { names: ['bitnami/python', 'bitnamilegacy/python'], base: { kind: 'tag' }, python: { prefix: '/opt/bitnami/python', tagged: true, latest: '3.14' }, variables: { PATH: `/opt/bitnami/python/bin:${plainPath}` }, incomplete: true, confidence: 'likely', source: 'bitnami/containers' },
  { names: ['public.ecr.aws/lambda/python', 'amazon/aws-lambda-python'], base: { kind: 'tag' }, python: { prefix: '/var/lang', tagged: true, latest: '3.13' }, variables: { PATH: '/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin' }, incomplete: true, confidence: 'likely', source: 'AWS documents RUN pip install in these' },
  { names: ['cimg/python'], base: { kind: 'tag' }, python: { prefix: '/home/circleci/.pyenv/versions/current', tagged: true, latest: '3.14' }, variables: { PATH: `/home/circleci/.pyenv/versions/current/bin:${plainPath}`, HOME: '/home/circleci' }, user: 'circleci', homes: { circleci: '/home/circleci' }, incomplete: true, confidence: 'certain', source: 'CircleCI-Public/cimg-python Dockerfile.template' },

  // images that changed the marker, or set pip's variable
  { names: ['mcr.microsoft.com/playwright/python'], base: { kind: 'tag', default: 'ubuntu:24.04' }, packages: { all: ['python3', 'python3-pip', 'python-is-python3'] }, unmarked: true, homes: { pwuser: '/home/pwuser' }, confidence: 'certain', source: 'microsoft/playwright-python utils/docker/Dockerfile.noble removes it' },
  { names: ['nvcr.io/nvidia/pytorch', 'nvcr.io/nvidia/tensorflow', 'nvcr.io/nvidia/jax'], base: { kind: 'fixed', base: 'ubuntu:24.04' }, packages: { all: ['python3', 'python3-pip'] }, variables: { PIP_BREAK_SYSTEM_PACKAGES: '1' }, incomplete: true, confidence: 'likely', source: 'NVIDIA/JAX-Toolbox#1122' },
  { names: ['pytorch/pytorch'], base: { kind: 'tag', since: [['1.0', 'continuumio/miniconda3:latest'], ['2.10', 'unknown'], ['2.12', 'ubuntu:24.04']] }, packages: { all: ['python3', 'python3-pip'] }, confidence: 'likely', source: 'DIAGNijmegen/rse-grand-challenge#4765 (2026-06); pytorch/pytorch Dockerfile' },

  // images on a distribution
  { names: ['buildpack-deps'], base: { kind: 'tag', default: 'debian:trixie', words: { stable: 'debian:trixie', oldstable: 'debian:bookworm', oldoldstable: 'debian:bullseye', testing: 'debian:forky', unstable: 'debian:sid', '20.04': 'ubuntu:20.04', '22.04': 'ubuntu:22.04', '24.04': 'ubuntu:24.04', '26.04': 'ubuntu:26.04' }, live: [] }, packages: { full: ['python3'] }, confidence: 'certain', source: official },
  {
    names: ['node'], base: { kind: 'tag', default: 'debian:trixie', words: { lts: 'debian:bookworm', jod: 'debian:bookworm', krypton: 'debian:bookworm', iron: 'debian:bookworm', hydrogen: 'debian:bookworm', gallium: 'debian:bullseye' }, since: [['8', 'debian:buster'], ['14', 'debian:bullseye'], ['18', 'debian:bookworm'], ['19', 'debian:bullseye'], ['20', 'debian:bookworm'], ['26', 'debian:trixie']],
      settled: [['18', '18.19'], ['20', '20.9']], alpine: [['12', 'alpine:3.15'], ['14', 'alpine:3.17'], ['16', 'alpine:3.18'], ['18', 'alpine:3.21'], ['19', 'alpine:3.18'], ['20', 'alpine:3.23'], ['22', 'alpine:3.24']], alpineSettled: [['18', '18.20'], ['20', '20.11'], ['21', '21.5']] },
    packages: { full: ['python3'] }, homes: { node: '/home/node' }, confidence: 'certain', source: official,
  },
  { names: ['golang'], base: { kind: 'tag', default: 'debian:trixie', since: [['1.12', 'debian:buster'], ['1.16', 'debian:bullseye'], ['1.19', 'debian:bookworm'], ['1.25', 'debian:trixie']], settled: [['1.19', '1.19.11'], ['1.20', '1.20.6']], alpine: [['1.12', 'alpine:3.15'], ['1.17', 'alpine:3.16'], ['1.18', 'alpine:3.17'], ['1.19', 'alpine:3.18'], ['1.20', 'alpine:3.19'], ['1.21', 'alpine:3.20'], ['1.22', 'alpine:3.21'], ['1.23', 'alpine:3.22'], ['1.24', 'alpine:3.23'], ['1.26', 'alpine:3.24']], alpineSettled: [['1.20', '1.20.13'], ['1.21', '1.21.6']] }, packages: { full: ['python3'] }, confidence: 'certain', source: official },
  { names: ['rust'], base: { kind: 'tag', default: 'debian:trixie', since: [['1.37', 'debian:buster'], ['1.55', 'debian:bullseye'], ['1.70', 'debian:bookworm'], ['1.90', 'debian:trixie']], alpine: [['1.37', 'alpine:3.15'], ['1.65', 'alpine:3.17'], ['1.70', 'alpine:3.18'], ['1.75', 'alpine:3.19'], ['1.78', 'alpine:3.20'], ['1.84', 'alpine:3.21'], ['1.88', 'alpine:3.22'], ['1.92', 'alpine:3.23'], ['1.97', 'alpine:3.24']] }, packages: { full: ['python3'] }, confidence: 'certain', source: official },
  { names: ['ruby'], base: { kind: 'tag', default: 'debian:trixie', since: [['2.4', 'debian:buster'], ['2.7', 'debian:bullseye'], ['3.0', 'debian:bookworm'], ['3.2', 'debian:trixie']], settled: [['3.0', '3.0.7'], ['3.1', '3.1.5'], ['3.2', '3.2.3']], alpine: [['2.5', 'alpine:3.15'], ['2.7', 'alpine:3.16'], ['3.0', 'alpine:3.19'], ['3.1', 'alpine:3.21'], ['3.2', 'alpine:3.23'], ['3.3', 'alpine:3.24']], alpineSettled: [['3.0', '3.0.7'], ['3.1', '3.1.5'], ['3.2', '3.2.3'], ['3.3', '3.3.1']] }, packages: { full: ['python3'] }, confidence: 'certain', source: official },
  { names: ['perl'], base: { kind: 'tag', default: 'debian:trixie', since: [['5.28', 'debian:buster'], ['5.34', 'debian:bullseye'], ['5.36', 'debian:bookworm'], ['5.38', 'debian:trixie']], settled: [['5.36', '5.36.3']] }, packages: { full: ['python3'] }, confidence: 'certain', source: official },
  { names: ['gcc'], base: { kind: 'tag', default: 'debian:trixie', since: [['8', 'debian:buster'], ['9', 'debian:bullseye'], ['12', 'debian:bookworm'], ['14', 'debian:trixie']], settled: [['12', '12.4'], ['13', '13.2'], ['14', '14.3']] }, packages: { full: ['python3'] }, confidence: 'certain', source: official },
  { names: ['php'], base: { kind: 'tag', default: 'debian:trixie', since: [['7.1', 'debian:buster'], ['7.4', 'debian:bullseye'], ['8.0', 'debian:bookworm'], ['8.1', 'debian:trixie']], settled: [['8.0', '8.0.30'], ['8.1', '8.1.20'], ['8.2', '8.2.7']], alpine: [['7.1', 'alpine:3.15'], ['7.4', 'alpine:3.16'], ['8.0', 'alpine:3.18'], ['8.1', 'alpine:3.22'], ['8.2', 'alpine:3.24']], alpineSettled: [['8.1', '8.1.27'], ['8.2', '8.2.14'], ['8.3', '8.3.1']] }, confidence: 'certain', source: official },
  { names: ['postgres'], base: { kind: 'tag', default: 'debian:trixie', since: [['9.6', 'debian:bullseye'], ['11', 'debian:bookworm'], ['13', 'debian:trixie']], settled: [['11', '11.21'], ['12', '12.16'], ['13', '13.12'], ['14', '14.9'], ['15', '15.4']] }, confidence: 'certain', source: official },
  { names: ['redis'], base: { kind: 'tag', default: 'debian:trixie', since: [['5', 'debian:bullseye'], ['6', 'debian:bookworm'], ['8.4', 'debian:trixie']], alpine: [['8.6', 'alpine:3.23']], settled: [['6.0', '6.0.20'], ['6.2', '6.2.13'], ['7.0', '7.0.12']] }, confidence: 'likely', source: official },
  { names: ['nginx'], base: { kind: 'tag', default: 'debian:trixie', words: { stable: 'debian:trixie' }, since: [['1.26', 'debian:bookworm'], ['1.30', 'debian:trixie']] }, confidence: 'likely', source: official },
  { names: ['httpd'], base: { kind: 'tag', default: 'debian:trixie', live: ['2', '2.4'] }, confidence: 'likely', source: official },
  { names: ['memcached'], base: { kind: 'tag', default: 'debian:trixie', live: ['1', '1.6'] }, confidence: 'likely', source: official },
  { names: ['julia'], base: { kind: 'tag', default: 'debian:trixie', live: ['1'] }, confidence: 'likely', source: official },
  { names: ['dart'], base: { kind: 'tag', default: 'debian:trixie', words: { stable: 'debian:trixie' }, live: ['3'] }, confidence: 'likely', source: official },
  { names: ['haproxy'], base: { kind: 'tag', default: 'debian:trixie', words: { lts: 'debian:trixie' }, live: [] }, confidence: 'likely', source: official },
  { names: ['swipl'], base: { kind: 'tag', default: 'debian:trixie', words: { stable: 'debian:bookworm' }, live: [] }, confidence: 'likely', source: official },
  { names: ['cassandra'], base: { kind: 'tag', default: 'debian:trixie', words: { '4': 'debian:bookworm', '4.0': 'debian:bookworm', '4.1': 'debian:bookworm' }, live: ['5', '5.0'] }, confidence: 'likely', source: official },
  { names: ['mongo'], base: { kind: 'tag', words: { '7': 'ubuntu:22.04', '7.0': 'ubuntu:22.04', '8.0': 'ubuntu:24.04', '8.3': 'ubuntu:24.04' }, live: [] }, confidence: 'likely', source: official },
  { names: ['ghost'], base: { kind: 'tag', default: 'debian:bookworm', live: ['5', '6'], alpine: [['6', 'alpine:3.23']] }, confidence: 'likely', source: official },
  { names: ['haskell'], base: { kind: 'tag', default: 'debian:bookworm', live: ['9', '9.12', '9.14'] }, confidence: 'likely', source: official },
  { names: ['rethinkdb'], base: { kind: 'tag', default: 'debian:bookworm', live: ['2', '2.4'] }, confidence: 'likely', source: official },
  { names: ['clojure'], base: { kind: 'tag', default: 'debian:bookworm', live: [], parts: { '8': 'ubuntu:24.04', '11': 'ubuntu:24.04', '17': 'ubuntu:24.04' } }, confidence: 'likely', source: official },
  { names: ['eclipse-temurin'], base: { kind: 'tag', default: 'ubuntu:26.04', live: ['8', '11', '17', '21', '25'] }, confidence: 'likely', source: official },
  { names: ['gradle'], base: { kind: 'tag', default: 'ubuntu:26.04', words: { '6': 'ubuntu:22.04', '6.9': 'ubuntu:22.04', '7': 'ubuntu:24.04', '7.6': 'ubuntu:24.04', '8': 'ubuntu:24.04', '8.14': 'ubuntu:24.04' }, live: ['9'], parts: { jdk8: 'ubuntu:22.04', jdk11: 'ubuntu:22.04' } }, confidence: 'likely', source: official },
  { names: ['maven'], base: { kind: 'tag', default: 'ubuntu:24.04', live: ['3', '3.9'], parts: { jdk: 'unknown' } }, confidence: 'likely', source: official },
  { names: ['tomcat'], base: { kind: 'tag', default: 'ubuntu:24.04', live: ['9', '9.0', '10', '10.1', '11', '11.0'] }, confidence: 'likely', source: official },
  { names: ['groovy'], base: { kind: 'tag', default: 'ubuntu:24.04', live: [], parts: { jdk8: 'ubuntu:22.04', jdk11: 'ubuntu:22.04' } }, confidence: 'likely', source: official },
  { names: ['mariadb', 'swift', 'sapmachine'], base: { kind: 'tag', default: 'ubuntu:24.04', words: { lts: 'ubuntu:24.04' }, live: [] }, confidence: 'likely', source: official },
  { names: ['openjdk'], base: { kind: 'tag', slim: [['8', 'debian:bullseye'], ['21', 'unknown'], ['27', 'debian:trixie']], since: [['8', 'debian:bullseye'], ['16', 'rhel:8'], ['24', 'rhel:9'], ['27', 'rhel:10']] }, confidence: 'likely', source: official },
  { names: ['mysql'], base: { kind: 'tag', default: 'rhel:9', live: ['8', '8.0', '8.4', '9'], parts: { debian: 'unknown' } }, confidence: 'likely', source: official },
  { names: ['amazoncorretto'], base: { kind: 'tag', default: 'amazonlinux:2023' }, confidence: 'likely', source: official },
  { names: ['docker'], base: { kind: 'tag', default: 'alpine:3.24', since: [['19', 'alpine:3.15'], ['20', 'alpine:3.18'], ['24', 'alpine:3.20'], ['26', 'alpine:3.21'], ['27', 'alpine:3.22'], ['29', 'alpine:3.24']], settled: [['24', '24.0.9']] }, confidence: 'likely', source: official },
  { names: ['bash'], base: { kind: 'tag', default: 'alpine:3.24', live: ['5', '5.3'] }, confidence: 'likely', source: official },
  { names: ['caddy', 'traefik'], base: { kind: 'tag', default: 'alpine:3.24', live: ['2', '3'] }, confidence: 'likely', source: official },
  // on what 2.8 stands, which is hardly built any more, is in no list
  { names: ['registry'], base: { kind: 'tag', default: 'alpine:3.24', live: ['3'] }, confidence: 'likely', source: official },
  { names: ['neo4j'], base: { kind: 'tag', default: 'debian:trixie', live: ['5', '5.26', '2026'] }, confidence: 'likely', source: official },
  { names: ['ros', 'osrf/ros'], base: { kind: 'tag', default: 'ubuntu:26.04', words: { noetic: 'ubuntu:20.04', foxy: 'ubuntu:20.04', humble: 'ubuntu:22.04', iron: 'ubuntu:22.04', jazzy: 'ubuntu:24.04', kilted: 'ubuntu:24.04', lyrical: 'ubuntu:26.04', rolling: 'ubuntu:26.04' } }, packages: { all: ['python3'] }, libraries: true, confidence: 'likely', source: official },
  { names: ['nvidia/cuda', 'nvcr.io/nvidia/cuda', 'nvidia/cudagl', 'nvcr.io/nvidia/cuda-dl-base', 'nvidia/opengl'], base: { kind: 'tag' }, confidence: 'certain', source: 'ggml-org/llama.cpp#15004' },
  { names: ['rocm/dev-ubuntu-20.04'], base: { kind: 'fixed', base: 'ubuntu:20.04' }, packages: { all: ['python3', 'python3-pip'] }, confidence: 'likely', source: 'ROCm/ROCm-docker dev/Dockerfile-ubuntu-*' },
  { names: ['rocm/dev-ubuntu-22.04'], base: { kind: 'fixed', base: 'ubuntu:22.04' }, packages: { all: ['python3', 'python3-pip'] }, confidence: 'likely', source: 'ROCm/ROCm-docker dev/Dockerfile-ubuntu-*' },
  { names: ['rocm/dev-ubuntu-24.04'], base: { kind: 'fixed', base: 'ubuntu:24.04' }, packages: { all: ['python3', 'python3-pip'] }, confidence: 'likely', source: 'ROCm/ROCm-docker dev/Dockerfile-ubuntu-*' },
  { names: ['ghcr.io/astral-sh/uv', 'astral/uv'], base: { kind: 'tag', words: { debian: 'debian:trixie' } }, programs: { '/usr/local/bin/uv': 'uv', '/usr/local/bin/uvx': 'uvx' }, confidence: 'certain', source: 'astral-sh/uv docs/guides/integration/docker.md (0.12.5)' },
  { names: ['mcr.microsoft.com/devcontainers/base', 'mcr.microsoft.com/vscode/devcontainers/base'], base: { kind: 'tag', default: 'debian:trixie', words: { debian: 'debian:trixie', ubuntu: 'ubuntu:26.04', alpine: 'alpine:3.23' } }, homes: { vscode: '/home/vscode' }, confidence: 'certain', source: devcontainers },
  {
    names: ['mcr.microsoft.com/devcontainers/cpp', 'mcr.microsoft.com/devcontainers/java', 'mcr.microsoft.com/devcontainers/rust', 'mcr.microsoft.com/devcontainers/go', 'mcr.microsoft.com/devcontainers/ruby', 'mcr.microsoft.com/devcontainers/php', 'mcr.microsoft.com/devcontainers/javascript-node', 'mcr.microsoft.com/devcontainers/typescript-node', 'mcr.microsoft.com/devcontainers/jekyll'],
    base: { kind: 'tag', default: 'debian:trixie' }, packages: { all: ['python3'] }, homes: { vscode: '/home/vscode', node: '/home/node' }, confidence: 'likely', source: devcontainers,
  },
  { names: ['mcr.microsoft.com/devcontainers/dotnet'], base: { kind: 'fixed', base: 'ubuntu:24.04' }, homes: { vscode: '/home/vscode' }, confidence: 'likely', source: devcontainers },
  { names: ['mcr.microsoft.com/playwright'], base: { kind: 'tag', default: 'ubuntu:24.04' }, homes: { pwuser: '/home/pwuser' }, confidence: 'certain', source: 'microsoft/playwright utils/docker/Dockerfile.noble' },
  { names: ['mcr.microsoft.com/dotnet/sdk', 'mcr.microsoft.com/dotnet/aspnet', 'mcr.microsoft.com/dotnet/runtime', 'mcr.microsoft.com/dotnet/runtime-deps'], base: { kind: 'tag', since: [['6.0', 'debian:bullseye'], ['8.0', 'debian:bookworm'], ['10.0', 'ubuntu:24.04']] }, confidence: 'likely', source: 'dotnet/dotnet-docker: Debian up to 9.0, Ubuntu from 10.0 on' },
  { names: ['jenkins/jenkins'], base: { kind: 'tag' }, user: 'jenkins', homes: { jenkins: '/var/jenkins_home' }, incomplete: true, confidence: 'likely', source: 'jenkinsci/docker docker-bake.hcl' },
  // the Debian ones have no Java but their own runtime's, and no Python
  { names: ['jenkins/agent', 'jenkins/inbound-agent'], base: { kind: 'tag', default: 'debian:trixie', live: [], parts: { jdk8: 'unknown', jdk11: 'unknown' } }, user: 'jenkins', homes: { jenkins: '/home/jenkins' }, cwd: '/home/jenkins', variables: { PATH: `/opt/java/openjdk/bin:${plainPath}` }, confidence: 'likely', source: 'jenkinsci/docker-agent@1915a0c8, tests/golden/expected_tags_linux.txt; debian/Dockerfile' },
  // built on the newest Alpine of its day: 1.7 is the first that came after 3.19
  { names: ['hashicorp/terraform'], base: { kind: 'tag', default: 'alpine:3.24', words: { light: 'unknown', full: 'unknown' }, since: [['1.7', 'alpine:3.19'], ['1.9', 'alpine:3.20'], ['1.11', 'alpine:3.21'], ['1.13', 'alpine:3.22'], ['1.15', 'alpine:latest']] }, confidence: 'likely', source: 'hashicorp/terraform@0f24748b, build.Dockerfile: FROM alpine:latest' },
  { names: ['ghcr.io/osgeo/gdal'], base: { kind: 'tag', lead: 'ubuntu-(?:small|full)-', default: 'ubuntu:24.04', words: { alpine: 'unknown' }, since: [['3.6', 'ubuntu:22.04'], ['3.9', 'ubuntu:24.04']] }, packages: { all: ['python3', 'python-is-python3'] }, confidence: 'likely', source: 'OSGeo/gdal@003568b5, docker/ubuntu-small/Dockerfile; opendatacube/datacube-explorer#619: from 3.9 on' },
  // no longer pushed to: the last ones are 3.6
  { names: ['osgeo/gdal'], base: { kind: 'tag', lead: 'ubuntu-(?:small|full)-', words: { alpine: 'unknown' }, since: [['3.6', 'ubuntu:22.04']] }, packages: { all: ['python3', 'python-is-python3'] }, confidence: 'likely', source: 'OSGeo/gdal, docker/ubuntu-small/Dockerfile of 3.6' },
  { names: ['rocker/r-ver', 'rocker/rstudio', 'rocker/tidyverse', 'rocker/verse', 'rocker/geospatial', 'rocker/shiny', 'rocker/shiny-verse', 'ghcr.io/rocker-org/r-ver', 'ghcr.io/rocker-org/rstudio', 'ghcr.io/rocker-org/tidyverse', 'ghcr.io/rocker-org/verse', 'ghcr.io/rocker-org/geospatial', 'ghcr.io/rocker-org/shiny', 'ghcr.io/rocker-org/shiny-verse'], base: { kind: 'tag', default: 'ubuntu:24.04', since: [['4.0', 'ubuntu:20.04'], ['4.2.2', 'ubuntu:22.04'], ['4.4.2', 'ubuntu:24.04']] }, confidence: 'likely', source: 'rocker-org/rocker-versioned2, README.md: the LTS that was 90 days old when R came; #774: 4.2.2; stacks/4.4.0.json@3a856a43' },
  { names: ['spark', 'apache/spark'], base: { kind: 'tag', since: [['3.3', 'ubuntu:20.04'], ['4.0', 'ubuntu:22.04'], ['4.2', 'unknown']], parts: { java17: 'ubuntu:22.04', java21: 'ubuntu:22.04', java25: 'unknown' } }, packages: { all: ['python3', 'python3-pip'] }, user: 'spark', homes: { spark: '/nonexistent' }, cwd: '/opt/spark/work-dir', confidence: 'likely', source: 'apache/spark-docker@d841037d: 3.5.1 (java11), 3.5.8 (java17), 4.1.2 (java21)' },
  { names: ['texlive/texlive', 'registry.gitlab.com/islandoftex/images/texlive'], base: { kind: 'tag', default: 'debian:testing', live: [] }, packages: { all: ['python3'] }, confidence: 'likely', source: 'gitlab.com/islandoftex/images/texlive, Dockerfile.base: FROM debian:testing-slim' },
] as const satisfies readonly ImageRow[];
