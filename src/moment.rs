//! Moments: UTC instants with the offset of local time, and the local days that they belong to.

use std::cell::Cell;

use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};
use uuid::{NoContext, Uuid};

/// The milliseconds of a day.
pub const DAY_MS: i64 = 86_400_000;

/// A UTC instant and the offset of local time then, so that its local day is known wherever it is read later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub utc_ms: i64,
    /// Seconds by which local time was ahead of UTC.
    pub offset_s: i32,
}

thread_local! {
    /// The milliseconds of the UUID made last, and its count within them.
    static LAST_UUID: Cell<(u64, u16)> = const { Cell::new((u64::MAX, 0)) };
}

impl Moment {
    /// Reads RFC 3339 with an offset (`2026-11-24T09:00:00+07:00`); returns `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let pieces = jiff::fmt::temporal::DateTimeParser::new().parse_pieces(text).ok()?;
        let offset_s = pieces.to_numeric_offset()?.seconds();
        let instant: Timestamp = text.parse().ok()?;
        Some(Self { utc_ms: instant.as_millisecond(), offset_s })
    }

    /// RFC 3339 in its own offset, with milliseconds unless they are 0.
    pub fn rfc3339(self) -> String {
        let offset = Offset::from_seconds(self.offset_s).unwrap_or(Offset::UTC);
        self.timestamp().display_with_offset(offset).to_string()
    }

    /// Returns the local date and time of day.
    pub fn local(self) -> jiff::civil::DateTime {
        let offset = Offset::from_seconds(self.offset_s).unwrap_or(Offset::UTC);
        self.timestamp().to_zoned_datetime(TimeZone::fixed(offset)).datetime()
    }

    /// Returns the day this moment belongs to: a local date that runs from 04:00 to 04:00.
    pub fn day(self) -> jiff::civil::Date {
        self.plus_ms(-4 * 3_600_000).local().date()
    }

    /// That day as the days since 1970-01-01.
    pub fn day_number(self) -> i32 {
        let local = self.utc_ms.saturating_add(i64::from(self.offset_s) * 1_000 - DAY_MS / 6);
        let days = local.div_euclid(DAY_MS).clamp(DATES.0.into(), DATES.1.into());
        i32::try_from(days).unwrap_or(0)
    }

    /// Returns the moment this many milliseconds later, with the same offset.
    #[must_use]
    pub fn plus_ms(self, ms: i64) -> Self {
        Self { utc_ms: self.utc_ms.saturating_add(ms), ..self }
    }

    /// Returns seconds since an earlier moment; 0 where the clock was set back in between.
    pub fn seconds_since(self, earlier: Self) -> f64 {
        let ms = self.utc_ms.saturating_sub(earlier.utc_ms).max(0);
        SignedDuration::from_millis(ms).as_secs_f64()
    }

    /// Makes a random UUID of version 7, which sorts by this moment, and behind the one made before it of the same
    /// millisecond; one before 1970 counts as 1970.
    pub fn new_uuid(self) -> Uuid {
        let ms = u64::try_from(self.utc_ms).unwrap_or(0);
        let nanos = u32::try_from(ms % 1_000).unwrap_or(0) * 1_000_000;
        let random = Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, ms / 1_000, nanos));
        let mut bytes = random.into_bytes();
        let [version, low] = [bytes[6], bytes[7]];
        // Below half of its range, so that some thousand more fit after it.
        let start = u16::from_be_bytes([version & 0x07, low]);
        let (last_ms, last) = LAST_UUID.get();
        let count = if last_ms == ms { (last + 1).min(0x0fff) } else { start };
        LAST_UUID.set((ms, count));
        let [high, low] = count.to_be_bytes();
        (bytes[6], bytes[7]) = (0x70 | high, low);
        Uuid::from_bytes(bytes)
    }

    fn timestamp(self) -> Timestamp {
        Timestamp::from_millisecond(self.utc_ms).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

const EPOCH: jiff::civil::Date = jiff::civil::date(1970, 1, 1);
/// The first and last day of the years −9999 to 9999, which are all that jiff's dates reach.
const DATES: (i32, i32) = (-4_371_587, 2_932_896);

/// Returns a date as the days since 1970-01-01.
pub fn day_number_of(date: jiff::civil::Date) -> i32 {
    EPOCH.until(date).map_or(0, |span| span.get_days())
}

/// Returns the date this many days after 1970-01-01; the first or last possible date for days beyond them.
pub fn date_of(day: i32) -> jiff::civil::Date {
    EPOCH.saturating_add(jiff::Span::new().days(day.clamp(DATES.0, DATES.1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_reads_and_prints_as_rfc_3339() {
        let text = "2026-11-24T09:00:00+07:00";
        assert_eq!(Moment::parse(text).map(Moment::rfc3339).as_deref(), Some(text));
        assert_eq!(Moment::parse("2026-11-24"), None);
        assert_eq!(Moment::parse("2026-11-24T09:00:00Z").map(|at| at.offset_s), Some(0));
    }

    #[test]
    fn ids_of_one_millisecond_ascend() {
        let now = Moment::parse("2026-11-24T09:00:00+07:00").expect("a time");
        let ids: Vec<Uuid> = (0..1_000).map(|_| now.new_uuid()).collect();
        assert!(ids.is_sorted() && ids.iter().all(|id| id.get_version_num() == 7));
        assert!(now.plus_ms(-1).new_uuid() < ids[0] && now.plus_ms(1).new_uuid() > ids[999]);
    }

    #[test]
    fn a_day_ends_at_four_in_the_morning() {
        let day = |text| Moment::parse(text).map(|at| at.day().to_string());
        assert_eq!(day("2026-11-24T03:59:59+07:00").as_deref(), Some("2026-11-23"));
        assert_eq!(day("2026-11-24T04:00:00+07:00").as_deref(), Some("2026-11-24"));
    }

    #[test]
    fn a_day_is_a_number_and_back() {
        let at = Moment::parse("2026-11-24T09:00:00+07:00");
        assert_eq!(at.map(Moment::day_number), Some(20_781));
        for hours in -50..50 {
            let at = Moment { utc_ms: hours * 3_599_999, offset_s: 25_200 };
            assert_eq!(at.day_number(), day_number_of(at.day()), "{at:?}");
        }
        for day in [DATES.0, -1, 0, 20_781, DATES.1] {
            assert_eq!(day_number_of(date_of(day)), day);
        }
        assert_eq!(date_of(i32::MAX).to_string(), "9999-12-31");
        assert_eq!(date_of(i32::MIN).to_string(), "-009999-01-01");
    }

    #[test]
    fn a_uuid_tells_its_moment() {
        let at = Moment { utc_ms: 1_795_485_600_123, offset_s: 25_200 };
        let uuid = at.new_uuid();
        assert_eq!(uuid.get_version_num(), 7);
        let told = uuid.get_timestamp().map(|stamp| stamp.to_unix());
        assert_eq!(told, Some((1_795_485_600, 123_000_000)));
        assert_ne!(at.new_uuid(), at.new_uuid());
        assert_eq!(Moment { utc_ms: i64::MIN, offset_s: 0 }.new_uuid().get_version_num(), 7);
    }

    #[test]
    fn a_clock_set_back_makes_no_negative_time() {
        let at = Moment { utc_ms: 1_000, offset_s: 0 };
        assert!(at.plus_ms(-500).seconds_since(at).abs() < f64::EPSILON);
    }
}
