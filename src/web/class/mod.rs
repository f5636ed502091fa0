//! A class of phones: one thread owns the class and its store, another speaks to the network.

mod addresses;
mod awake;
mod cookie;
mod doors;
mod letters;
mod owner;
mod pupil_pages;
mod pupil_routes;
mod qr;
mod routed;
mod screen;
mod serving;
mod sites;
mod teacher_page;
mod teacher_routes;

pub(crate) use cookie::{new_code, new_token};
pub(crate) use serving::{ClassPlan, serve_class};
