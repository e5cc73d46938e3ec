/** A cookie of this site alone: not for scripts, not from other sites, gone with the browser. Over https its prefix binds it to this host (design decision 19). */
export function ownCookie(origin: string, name: string) {
  const isTls = origin.startsWith('https:');
  const fullName = isTls ? `__Host-${name}` : name;
  const write = (value: string) => `${fullName}=${value}; Path=/; HttpOnly; SameSite=Lax${isTls ? '; Secure' : ''}`;
  return {
    fullName,
    isTls,
    /** Its value in a header of a request. */
    read: (header: string | undefined): string | undefined =>
      (header ?? '')
        .split(/;\s*/)
        .find((pair) => pair.startsWith(`${fullName}=`))
        ?.slice(fullName.length + 1),
    write,
    clear: (): string => `${write('')}; Max-Age=0`,
  };
}
