//! The interface's words in English and Indonesian, from `en.ftl` and `id.ftl`.

mod language_names;
mod phrases;
mod truth_words;

use std::borrow::Cow;
use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use jiff::civil::Weekday;
use unic_langid::LanguageIdentifier;

use crate::judge::{Date, Decimal, Language, show_date, show_number};
use crate::say::{Arg, Say};

pub(crate) use language_names::{NamedLanguage, find_language};
pub(crate) use phrases::{
    interval, mark_word, minutes, option_text, points, rating_word, time_left, unread_as_typed,
    unread_in_field, wanted, wanted_in_field, wanted_in_fields,
};
pub(crate) use truth_words::truth_words;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Interface {
    /// English.
    #[default]
    English,
    /// Indonesian.
    Indonesian,
}

/// The interface's words in one language.
pub struct Words {
    interface: Interface,
    language: Language,
    bundle: OnceCell<FluentBundle<FluentResource>>,
}

impl Interface {
    /// Returns the language for a locale's name (`id_ID.UTF-8`, or `in`, its code before 1989); English for all others.
    pub fn from_locale(locale: &str) -> Self {
        let tag = locale.split(['.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        let primary = tag.split(['_', '-']).next().unwrap_or_default();
        if matches!(primary, "id" | "in") { Self::Indonesian } else { Self::English }
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Indonesian => "id",
        }
    }

    /// Its messages, as Fluent text.
    pub fn source(self) -> &'static str {
        match self {
            Self::English => include_str!("en.ftl"),
            Self::Indonesian => include_str!("id.ftl"),
        }
    }
}

impl Words {
    /// Returns the words of one language, which are parsed when the first is needed.
    pub fn new(interface: Interface) -> Self {
        let language = Language::new(interface.tag());
        Self { interface, language, bundle: OnceCell::new() }
    }

    /// Their language.
    pub fn interface(&self) -> Interface {
        self.interface
    }

    /// Returns the language, for judging and for writing numbers and dates.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Words a message. A missing one shows its id; a test makes sure that none is missing.
    pub fn say(&self, say: &Say) -> String {
        let bundle = self.bundle.get_or_init(|| bundle(self.interface));
        let Some(pattern) = bundle.get_message(say.id).and_then(|message| message.value()) else {
            return say.id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, arg) in &say.args {
            args.set(*name, self.value(arg));
        }
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// Words a message without arguments.
    pub fn text(&self, id: &'static str) -> String {
        self.say(&Say::new(id))
    }

    /// Words a message without arguments whose id is made at run time; returns the id where there is none.
    pub fn lookup(&self, id: &str) -> String {
        let bundle = self.bundle.get_or_init(|| bundle(self.interface));
        let pattern = bundle.get_message(id).and_then(|message| message.value());
        pattern.map_or_else(
            || id.to_owned(),
            |pattern| bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned(),
        )
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Say(say) => FluentValue::String(Cow::Owned(self.say(say))),
        }
    }

    /// Returns a number in the language's own form, with at most this many decimals and no zeros at their end.
    pub fn number(&self, value: f64, decimals: u32) -> String {
        let decimal = Decimal::from_f64_retain(value).unwrap_or_default();
        show_number(decimal.round_dp(decimals).normalize(), &self.language)
    }

    /// Returns a share from 0 to 1 as a percentage: `75.5%`.
    pub fn percent(&self, share: f64) -> String {
        format!("{}%", self.number(share * 100.0, 1))
    }

    /// Returns a share as a percentage without decimals: `76%`.
    pub fn whole_percent(&self, share: f64) -> String {
        format!("{}%", self.number(share * 100.0, 0))
    }

    /// Returns a length of time in words, to the second: `4 min 12 s`.
    pub fn duration(&self, seconds: f64) -> String {
        let whole = Decimal::from_f64_retain(seconds.max(0.0)).unwrap_or_default().trunc();
        let total: i64 = whole.try_into().unwrap_or(i64::MAX);
        let (hours, minutes, seconds) = (total / 3_600, total / 60 % 60, total % 60);
        let id = match (hours, minutes) {
            (0, 0) => "time-seconds",
            (0, _) => "time-minutes",
            _ => "time-hours",
        };
        let say = Say::new(id).with("h", hours).with("min", minutes).with("s", seconds);
        self.say(&say)
    }

    /// Returns a date in words: `Friday 27 November 2026`.
    pub fn date(&self, date: jiff::civil::Date) -> String {
        let written = Date::iso(&date.to_string());
        let shown = written.map(|date| show_date(&date, &self.language));
        let shown = shown.unwrap_or_else(|| date.to_string());
        format!("{} {shown}", self.text(weekday(date.weekday())))
    }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "weekday-1",
        Weekday::Tuesday => "weekday-2",
        Weekday::Wednesday => "weekday-3",
        Weekday::Thursday => "weekday-4",
        Weekday::Friday => "weekday-5",
        Weekday::Saturday => "weekday-6",
        Weekday::Sunday => "weekday-7",
    }
}

fn bundle(interface: Interface) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = interface.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![language]);
    bundle.set_use_isolating(false);
    // A message that cannot be parsed is left out; a test makes sure that there is none.
    let resource = match FluentResource::try_new(interface.source().to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
pub(crate) mod tests {
    use std::rc::Rc;

    use super::*;

    pub(crate) fn english() -> Rc<Words> {
        Rc::new(Words::new(Interface::English))
    }

    pub(crate) fn indonesian() -> Rc<Words> {
        Rc::new(Words::new(Interface::Indonesian))
    }
}
