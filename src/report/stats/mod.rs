//! Statistics of the log: the figures, and their output as a terminal page, as JSON and as a page for browsers.

mod ahead;
mod aloud;
mod captions;
mod days;
mod figures;
mod hard;
mod html;
mod json;
mod lists;
mod page;
mod phrases;
mod retention;
mod weeks;

pub use ahead::{DIFFICULTIES, DueForecast, Memories, STABILITIES};
pub use days::{Days, Hour, OneDay, Shades, Streak};
pub use figures::{Figures, StatsInput, Sums, figures};
pub use hard::Hard;
pub use html::stats_html;
pub use json::stats_json;
pub use page::stats_page;
pub use retention::{Bin, Period, Recall, RecallFit, Retention};
