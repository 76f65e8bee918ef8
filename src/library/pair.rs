//! Texts in both languages, as a table gives them.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use crate::domain::flaw::{Kind, Thing, Wanted};
use crate::domain::lang::{Both, Lang, Text};

use super::chinese;
use super::file::Role;
use super::table::{Table, Value};

impl<'a> Table<'a> {
    /// A text in both languages that has to be there.
    pub(super) fn both(&self, key: &'static str) -> Option<Text> {
        let value = self.required(key);
        self.pair(key, value)
    }

    /// A text in both languages that may be there.
    pub(super) fn maybe_both(&self, key: &'static str) -> Option<Text> {
        let value = self.optional(key);
        self.pair(key, value)
    }

    fn pair(&self, key: &str, value: Option<&'a Value<'a>>) -> Option<Text> {
        let table = self.read(key, value, Wanted::BothTexts, DeValue::as_table)?;
        let span = value.map_or_else(|| self.span.clone(), Spanned::span);
        let pair = Table::new(self.file, span, table);
        let both = pair.own(key);
        pair.finish();
        both
    }

    /// The text that the table itself gives as `zh` and `en`.
    pub(super) fn own_text(&self) -> Option<Text> {
        self.own("")
    }

    fn own(&self, name: &str) -> Option<Text> {
        let [zh, en] = Lang::ALL.map(|lang| {
            let value = self.optional(lang.code());
            if value.is_none() {
                self.flaw(Kind::MissingLanguage(name.to_owned(), lang));
            }
            let dot = if name.is_empty() { "" } else { "." };
            self.string(&format!("{name}{dot}{}", lang.code()), value)
        });
        if let Some(zh) = &zh {
            self.chinese(zh, &self.span_of(Lang::Zh.code()));
        }
        Some(Both { zh: zh?, en: en? })
    }

    /// Looks at how a Chinese text is typeset.
    fn chinese(&self, text: &str, value: &Range<usize>) {
        for (kind, inner) in chinese::flaws(text) {
            self.file.flaw(&self.file.inside(value, text, &inner), kind);
        }
    }

    /// Where the text of one language stands, of a key with both.
    pub(super) fn span_in(&self, key: &'static str, lang: Lang) -> Range<usize> {
        let pair = self
            .table
            .get(key)
            .and_then(|value| value.get_ref().as_table());
        let text = pair.and_then(|pair| pair.get(lang.code()));
        text.map_or_else(|| self.span_of(key), Spanned::span)
    }

    /// Notes where a thing's texts stand, so that a flaw in one finds its place: `ask` both ways.
    pub(super) fn spots(&self, thing: Thing, (scope, id): (&str, &str), keys: &[&'static str]) {
        for key in keys {
            for lang in Lang::ALL {
                let spot = format!("{id} {key}.{}", lang.code());
                let span = self.span_in(key, lang);
                self.file.name(Role::Spot, thing, (scope, &spot), &span);
            }
        }
    }

    /// As [`Self::spots`], for the text that the table itself gives.
    pub(super) fn own_spots(&self, thing: Thing, (scope, id): (&str, &str)) {
        for code in Lang::ALL.map(Lang::code) {
            let spot = format!("{id} {code}");
            self.file
                .name(Role::Spot, thing, (scope, &spot), &self.span_of(code));
        }
    }

    /// Notes of which rules the author asks to be excused here.
    pub(super) fn waivers(&self, thing: Thing, scope: &str, id: &str) {
        for waiver in self.tables("waive") {
            let rule = waiver.text("rule");
            let _ = waiver.text("why");
            let span = waiver.span_of("rule");
            if let Some(rule) = rule {
                if !Kind::WAIVABLE.contains(&rule.as_str()) {
                    let rules = Kind::WAIVABLE.map(str::to_owned).to_vec();
                    self.file.flaw(&span, Kind::NotAllowed(rule.clone(), rules));
                }
                let spot = format!("{id} waive {rule}");
                self.file.name(Role::Spot, thing, (scope, &spot), &span);
            }
            waiver.finish();
        }
    }

    /// A list of texts in both languages: `key.zh = [...]`, `key.en = [...]`.
    pub(super) fn both_lists(&self, key: &'static str) -> Both<Vec<String>> {
        let Some(table) = self.table(key) else {
            return Both::default();
        };
        let [zh, en] = Lang::ALL.map(|lang| {
            let texts = table.texts_at(lang.code()).into_iter();
            let look = |(text, span): (String, Range<usize>)| {
                if lang == Lang::Zh {
                    table.chinese(&text, &span);
                }
                text
            };
            texts.map(look).collect()
        });
        table.finish();
        Both { zh, en }
    }
}
