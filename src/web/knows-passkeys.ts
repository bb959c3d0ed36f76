/**
 * Whether this browser knows passkeys here. They belong to a host name: at an IP address there are none, nor where the
 * connection is not secure.
 */
export const knowsPasskeys = (): boolean =>
  globalThis.isSecureContext &&
  typeof PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' &&
  !/^[\d.]+$|:/.test(location.hostname)
