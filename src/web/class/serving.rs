//! Serves a class: opens its ports, prints its addresses, and answers until it is stopped.

use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::rc::Rc;
use std::sync::mpsc;
use std::thread;

use anyhow::Result;
use tokio::task::JoinSet;

use super::addresses::private_addresses;
use super::awake::Awake;
use super::cookie::cookie_name;
use super::doors::{Doors, OpenDoors};
use super::letters::Letter;
use super::owner::Owner;
use super::qr::AddressCode;
use super::screen::TeacherScreen;
use super::sites::{PupilSite, TeacherSite};
use crate::host::{ClassName, Outcome, Problem, World, watch_server};
use crate::locale::{Interface, Words};
use crate::say::Say;
use crate::store::{ClassSetup, Store};
use crate::study::ClassSitting;
use crate::web::pages::Paths;
use crate::web::server::{ServerStop, allow_many_files, run_here, serve, stop_signal};

/// A class that is ready to be served.
pub(crate) struct ClassPlan {
    pub(crate) class: ClassSitting,
    pub(crate) store: Store,
    pub(crate) setup: ClassSetup,
    pub(crate) name: ClassName,
    /// The address and the port that the teacher named.
    pub(crate) address: Option<IpAddr>,
    pub(crate) port: Option<u16>,
}

/// What the thread of the network needs.
struct Network {
    doors: Doors,
    key: String,
    interface: Interface,
    letters: mpsc::Sender<Letter>,
    stop: ServerStop,
    /// Receives the pupils' and the teacher's port once both are open.
    opened: mpsc::Sender<io::Result<(u16, u16)>>,
}

/// Serves a class until a signal comes.
///
/// # Errors
/// When no port can be opened, or the ports cannot be kept.
pub(crate) fn serve_class(plan: ClassPlan, world: &World) -> Result<Outcome> {
    let ClassPlan { class, mut store, setup, name, address, port } = plan;
    let addresses = pupil_addresses(address, world);
    let doors = Doors {
        addresses: addresses.clone(),
        port,
        before: setup.port,
        teacher_before: setup.teacher_port,
    };
    let (sender, letters) = mpsc::channel();
    let (stopper, stop) = stop_signal();
    let (opened, ports) = mpsc::channel();
    let (key, interface) = (setup.key.clone(), world.words.interface());
    allow_many_files();
    let network = Network { doors, key, interface, letters: sender, stop, opened };
    let server = thread::spawn(move || network.run());
    let ports = ports.recv().unwrap_or_else(|_| Err(io::ErrorKind::Other.into()));
    let (port, teacher_port) = ports.map_err(|error| closed_door(&error, address, port))?;
    watch_server(move || {
        let _ = stopper.send(true);
    });
    let setup = ClassSetup { port: Some(port), teacher_port: Some(teacher_port), ..setup };
    store.keep_class_setup(&setup)?;
    let addresses: Vec<String> =
        addresses.iter().map(|address| join_address(*address, port, &setup.code)).collect();
    announce_class(&addresses, &setup, world);
    let _awake = Awake::begin();
    let mut owner = Owner {
        class,
        store,
        world,
        cookie: cookie_name(name.as_str()),
        addresses,
        paths: Paths::default(),
        teacher: Paths { base: format!("/{}", setup.key) },
    };
    owner.hear_until_closed(&letters, &mut TeacherScreen::new());
    let _ = server.join();
    Ok(Outcome::Done)
}

/// Returns the addresses for pupils: the one named, else all private ones, else loopback with a warning.
fn pupil_addresses(named: Option<IpAddr>, world: &World) -> Vec<IpAddr> {
    // Other servers take 0.0.0.0 for all addresses of a machine, but no phone can open it.
    if let Some(named) = named.filter(|named| !named.is_unspecified()) {
        return vec![named];
    }
    let private = private_addresses();
    if private.is_empty() {
        world.tell(&Say::new("class-no-network"));
        return vec![Ipv4Addr::LOCALHOST.into()];
    }
    private
}

/// Returns the address that a pupil opens.
fn join_address(address: IpAddr, port: u16, code: &str) -> String {
    let host = if address.is_ipv6() { format!("[{address}]") } else { address.to_string() };
    format!("http://{host}:{port}/?code={code}")
}

fn closed_door(error: &io::Error, address: Option<IpAddr>, port: Option<u16>) -> Problem {
    let why = error.to_string();
    match (error.kind(), port, address) {
        (io::ErrorKind::AddrInUse, Some(port), _) => {
            let say = Say::new("class-port-taken").with("port", port.to_string());
            Problem::new(say).help(Say::new("help-class-port-taken"))
        }
        (io::ErrorKind::AddrInUse, None, _) => Problem::new(Say::new("class-no-port")),
        (_, _, Some(address)) => {
            let say = Say::new("class-bad-address").with("address", address.to_string());
            Problem::new(say.with("why", why)).help(Say::new("help-class-bad-address"))
        }
        (_, _, None) => Problem::new(Say::new("class-no-door").with("why", why)),
    }
}

/// Prints the addresses: first lines for scripts, then what a teacher shows on the projector. With standard output
/// closed nobody reads them, and the class is served all the same.
fn announce_class(addresses: &[String], setup: &ClassSetup, world: &World) {
    let pupils: Vec<String> =
        addresses.iter().map(|address| format!("pupils {address}\n")).collect();
    let port = setup.teacher_port.unwrap_or_default();
    let teacher = format!("teacher http://{}:{port}/{}/\n", Ipv4Addr::LOCALHOST, setup.key);
    let _ = world.write(&(pupils.concat() + &teacher));
    if !world.interactive {
        return;
    }
    let code = addresses.first().and_then(|address| AddressCode::new(address));
    let rows = code.iter().flat_map(|code| code.rows(world.paper.unicode));
    let drawn: Vec<String> = rows.map(|row| format!("  {row}\n")).collect();
    let _ = world.write(&format!("\n{}\n", drawn.concat()));
    let _ = world.print_text(&world.words.text("class-how"));
    let _ = world.write("\n");
}

impl Network {
    /// Serves both sides until the class is stopped.
    fn run(self) {
        let Self { doors, key, interface, letters, stop, opened } = self;
        let failed = opened.clone();
        let done = run_here(async move {
            let open = match doors.open() {
                Ok(open) => open,
                Err(error) => {
                    let _ = opened.send(Err(error));
                    return;
                }
            };
            let _ = opened.send(Ok((open.port, open.teacher_port)));
            serve_both(open, key, interface, letters, stop).await;
        });
        if let Err(error) = done {
            let _ = failed.send(Err(error));
        }
    }
}

async fn serve_both(
    open: OpenDoors,
    key: String,
    interface: Interface,
    owner: mpsc::Sender<Letter>,
    stop: ServerStop,
) {
    let words = Rc::new(Words::new(interface));
    let mut sides = JoinSet::new();
    for listener in open.pupils {
        let site = PupilSite { owner: owner.clone(), words: Rc::clone(&words) };
        sides.spawn_local(serve(listener, site, Rc::clone(&words), stop.clone()));
    }
    let site = TeacherSite { owner, words: Rc::clone(&words), key, stop: stop.clone() };
    sides.spawn_local(serve(open.teacher, site, words, stop));
    while sides.join_next().await.is_some() {}
}
