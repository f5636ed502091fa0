//! The addresses at which phones of the same network reach this machine.

use std::net::{IpAddr, Ipv4Addr};

use if_addrs::{IfAddr, Interface, get_if_addrs};

/// Interfaces of containers and virtual machines, which no phone reaches.
const VIRTUAL: &[&str] =
    &["docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "zt"];

/// Returns the private IPv4 addresses (RFC 1918) of this machine; those of real networks first.
pub(crate) fn private_addresses() -> Vec<IpAddr> {
    private_among(&get_if_addrs().unwrap_or_default())
}

fn private_among(interfaces: &[Interface]) -> Vec<IpAddr> {
    let mut found: Vec<(bool, Ipv4Addr)> = Vec::new();
    for interface in interfaces {
        let IfAddr::V4(address) = &interface.addr else { continue };
        let seen = found.iter().any(|(_, known)| *known == address.ip);
        if address.ip.is_private() && !seen {
            found.push((is_virtual(&interface.name), address.ip));
        }
    }
    found.sort_by_key(|(is_virtual, _)| *is_virtual);
    found.into_iter().map(|(_, address)| address.into()).collect()
}

fn is_virtual(name: &str) -> bool {
    VIRTUAL.iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use if_addrs::{IfOperStatus, Ifv4Addr};

    use super::*;

    fn interface(name: &str, ip: [u8; 4]) -> Interface {
        let [netmask, broadcast] = [Ipv4Addr::new(255, 255, 255, 0), Ipv4Addr::BROADCAST];
        let address =
            Ifv4Addr { ip: ip.into(), netmask, prefixlen: 24, broadcast: Some(broadcast) };
        Interface {
            name: name.to_owned(),
            addr: IfAddr::V4(address),
            index: None,
            oper_status: IfOperStatus::Up,
            is_p2p: false,
        }
    }

    #[test]
    fn pupils_get_private_addresses_and_those_of_real_networks_first() {
        let interfaces = [
            interface("lo", [127, 0, 0, 1]),
            interface("docker0", [172, 17, 0, 1]),
            interface("eth0", [8, 8, 8, 8]),
            interface("wlan0", [192, 168, 1, 5]),
            interface("wlan0", [192, 168, 1, 5]),
            interface("eth1", [10, 0, 0, 2]),
            interface("eth2", [169, 254, 1, 1]),
            interface("eth3", [172, 32, 0, 1]),
        ];
        let found: Vec<String> =
            private_among(&interfaces).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["192.168.1.5", "10.0.0.2", "172.17.0.1"]);
    }
}
