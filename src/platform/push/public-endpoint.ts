import { BlockList, isIP } from 'node:net'

/** Networks that a push service is never in, and into which nobody outside may make the server reach. */
const reserved = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  reserved.addSubnet(network, bits, 'ipv4')
}
/** Global unicast; everything else of version 6 is local, reserved, or another address in disguise. */
const globalV6 = new BlockList()
globalV6.addSubnet('2000::', 3, 'ipv6')
const disguised = new BlockList()
disguised.addSubnet('2001::', 23, 'ipv6')
disguised.addSubnet('2001:db8::', 32, 'ipv6')
disguised.addSubnet('2002::', 16, 'ipv6')

/** Whether an IP address lies in the public Internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !reserved.check(address, 'ipv4')
  return version === 6 && globalV6.check(address, 'ipv6') && !disguised.check(address, 'ipv6')
}

/** Whether a subscription's endpoint may be stored: https, the standard port, a public name or address, no credentials. */
export function isPublicEndpoint(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, hostname, port, username, password } = new URL(endpoint)
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(host) !== 0) return isPublicAddress(host)
  return host.includes('.') && !/\.(local|localhost|internal|home\.arpa|test|invalid|example)\.?$/i.test(host)
}
