/**
 * A project's name in the one form that all its spellings share: `Foo.Bar`, `foo_bar` and `FOO--BAR` are `foo-bar`
 * (PEP 503, “Normalized Names”). Takes the name alone, without extras or version.
 */
export function normalizedName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
