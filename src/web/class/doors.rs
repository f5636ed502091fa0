//! Opens the addresses and ports of a class: those of the pupils and that of the teacher.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use tokio::net::TcpListener;

use crate::web::server::listen_at;

/// The first port that is tried for pupils, and how many more.
const FIRST_PORT: u16 = 8080;
const MORE_PORTS: u16 = 100;

/// The addresses and ports that a class wants.
#[derive(Clone, Debug)]
pub(super) struct Doors {
    /// The pupils' addresses.
    pub(super) addresses: Vec<IpAddr>,
    /// The pupils' port, if the teacher named one; then no other is tried.
    pub(super) port: Option<u16>,
    /// The ports that the class had when it was served last.
    pub(super) before: Option<u16>,
    pub(super) teacher_before: Option<u16>,
}

/// The open listeners of a class.
pub(super) struct OpenDoors {
    pub(super) pupils: Vec<TcpListener>,
    pub(super) port: u16,
    pub(super) teacher: TcpListener,
    pub(super) teacher_port: u16,
}

impl Doors {
    /// Listens at all addresses; those of the pupils share one port.
    ///
    /// # Errors
    /// When no port is free, or the named one is taken.
    pub(super) fn open(&self) -> io::Result<OpenDoors> {
        let (pupils, port) = self.open_for_pupils()?;
        let loopback = IpAddr::from(Ipv4Addr::LOCALHOST);
        let before = self.teacher_before.filter(|teacher| *teacher != port);
        let listen = |port| listen_at(SocketAddr::new(loopback, port));
        let teacher = match before.map(listen) {
            Some(Ok(listener)) => listener,
            Some(Err(_)) | None => listen(0)?,
        };
        let teacher_port = teacher.local_addr()?.port();
        Ok(OpenDoors { pupils, port, teacher, teacher_port })
    }

    fn open_for_pupils(&self) -> io::Result<(Vec<TcpListener>, u16)> {
        let free = self.before.into_iter().chain(FIRST_PORT..=FIRST_PORT + MORE_PORTS);
        let ports: Vec<u16> = self.port.map_or_else(|| free.collect(), |port| vec![port]);
        let mut failed = io::Error::from(io::ErrorKind::AddrInUse);
        for port in ports {
            let listen = |address: &IpAddr| listen_at(SocketAddr::new(*address, port));
            match self.addresses.iter().map(listen).collect() {
                Ok(listeners) => return Ok((listeners, port)),
                Err(error) if error.kind() == io::ErrorKind::AddrInUse => failed = error,
                Err(error) => return Err(error),
            }
        }
        Err(failed)
    }
}
