import assert from 'node:assert/strict';
import { resolveImage } from '../../../server/src/environments/image';
import { officialTags } from './official-tags';

function titleOf(reference: string): string | undefined {
  const resolution = resolveImage({ kind: 'image', reference, span: undefined }, { taught: {} });
  return resolution.kind === 'system' ? resolution.system.title : undefined;
}

/** A reference and the title of what it stands on; `undefined`: not known. */
const titles: readonly (readonly [reference: string, title: string | undefined])[] = [
  // another base than the version's own
  ['gradle:8-jdk17', 'Ubuntu 24.04 (noble)'],
  ['gradle:8-jdk11', 'Ubuntu 22.04 (jammy)'],
  ['gradle:8-jdk17-corretto', undefined],
  ['gradle:7.0-jdk11', undefined],
  ['gradle:jdk8-alpine', undefined],
  ['maven:3-jdk-11', undefined],
  ['maven:3-openjdk-17', undefined],
  ['maven:3-amazoncorretto-21', undefined],
  ['tomcat:9-jdk11-openjdk', undefined],
  ['mariadb:lts-ubi', undefined],
  ['mysql:8.0', 'Enterprise Linux 9'],
  ['mysql:8.0-debian', undefined],
  ['openjdk:21-slim', undefined],
  ['openjdk:27-slim', 'Debian 13 (trixie)'],
  ['eclipse-temurin:17-windowsservercore-ltsc2022', undefined],
  ['mcr.microsoft.com/dotnet/sdk:8.0-cbl-mariner2.0', undefined],
  ['mcr.microsoft.com/dotnet/sdk:8.0-azurelinux3.0', undefined],
  ['mcr.microsoft.com/dotnet/runtime-deps:8.0', 'Debian 12 (bookworm)'],
  ['buildpack-deps:22.04', 'Ubuntu 22.04 (jammy)'],
  ['buildpack-deps:16.04', undefined],
  ['cassandra:3', undefined],
  ['dart:2', undefined],
  ['ghost:2', undefined],
  // images that others build
  ['jenkins/agent', 'Debian 13 (trixie)'],
  ['jenkins/inbound-agent:latest-jdk21', 'Debian 13 (trixie)'],
  ['jenkins/inbound-agent:latest-alpine3.23-jdk21', 'Alpine 3.23'],
  ['jenkins/agent:latest-rhel-ubi9', 'Enterprise Linux 9'],
  ['jenkins/agent:jdk11', undefined],
  ['jenkins/agent:3355.v388858a_47b_33-1', undefined],
  ['hashicorp/terraform', 'Alpine 3.24'],
  ['hashicorp/terraform:1.9', 'Alpine 3.20'],
  ['hashicorp/terraform:1.7.5', 'Alpine 3.19'],
  ['hashicorp/terraform:1.6.6', undefined],
  ['hashicorp/terraform:light', undefined],
  ['ghcr.io/osgeo/gdal:ubuntu-small-latest', 'Ubuntu 24.04 (noble)'],
  ['ghcr.io/osgeo/gdal:ubuntu-full-3.9.1', 'Ubuntu 24.04 (noble)'],
  ['ghcr.io/osgeo/gdal:ubuntu-small-3.8.5', 'Ubuntu 22.04 (jammy)'],
  ['ghcr.io/osgeo/gdal:ubuntu-small-3.5.3', undefined],
  ['ghcr.io/osgeo/gdal:alpine-small-3.9.1', undefined],
  ['osgeo/gdal:ubuntu-small-3.6.3', 'Ubuntu 22.04 (jammy)'],
  ['osgeo/gdal:latest', undefined],
  ['rocker/r-ver:4.2.1', 'Ubuntu 20.04 (focal)'],
  ['rocker/verse:4.4.1', 'Ubuntu 22.04 (jammy)'],
  ['rocker/geospatial:4.4.2', 'Ubuntu 24.04 (noble)'],
  ['rocker/r-ver:4', 'Ubuntu 24.04 (noble)'],
  ['rocker/r-ver:3.6.3', undefined],
  ['apache/spark:3.5.1', 'Ubuntu 20.04 (focal)'],
  ['apache/spark:3.5.8-java17-python3', 'Ubuntu 22.04 (jammy)'],
  ['spark:4.1.2-scala2.13-java21-python3-ubuntu', 'Ubuntu 22.04 (jammy)'],
  ['apache/spark', undefined],
  ['texlive/texlive:latest-small', 'Debian 14 (forky)'],
  ['texlive/texlive:TL2023-historic', undefined],
];

describe('images: what a tag is built on', () => {
  for (const [reference, title] of titles) it(`${reference} is ${title ?? 'not known'}`, () => assert.equal(titleOf(reference), title));

  for (const [image, title, tags] of officialTags) {
    it(`${image} on ${title}: right, or not known`, () => {
      const found = tags.split(' ').map((tag) => [tag, titleOf(`${image}:${tag}`)] as const);
      assert.deepEqual(
        found.filter(([, base]) => base !== undefined && base !== title),
        [],
      );
    });
  }
});
