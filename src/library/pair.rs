//! Texts in both languages, as a table gives them.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use crate::domain::flaw::{Kind, Piece, Thing, Wanted};
use crate::domain::lang::{Both, Lang, Text};

use super::chinese;
use super::file::Role;
use super::table::{Table, Value};
use super::written::{Written, piece};

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
        let both = pair.own(key, piece(key));
        pair.finish();
        both
    }

    /// The text that the table itself gives as `zh` and `en`.
    pub(super) fn own_text(&self, piece: Piece) -> Option<Text> {
        self.own("", piece)
    }

    fn own(&self, name: &str, piece: Piece) -> Option<Text> {
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
        let text = Both { zh: zh?, en: en? };
        let spans = Lang::ALL.map(|lang| self.span_of(lang.code()));
        self.written(piece, &text, spans);
        Some(text)
    }

    /// Notes a text for the rules that hold for any.
    fn written(&self, piece: Piece, text: &Text, [zh, en]: [Range<usize>; 2]) {
        let places = Both {
            zh: self.file.place(&zh, &text.zh),
            en: self.file.place(&en, &text.en),
        };
        let text = text.clone();
        self.file.write(Written {
            piece,
            text,
            places,
        });
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

    /// A list of texts in both languages: `key.zh = [...]`, `key.en = [...]`.
    pub(super) fn both_lists(&self, key: &'static str) -> Both<Vec<String>> {
        let Some(table) = self.table(key) else {
            return Both::default();
        };
        let [zh, en] = Lang::ALL.map(|lang| table.texts_at(lang.code()));
        for (text, span) in &zh {
            table.chinese(text, span);
        }
        for (zh, en) in zh.iter().zip(&en) {
            let text = Both {
                zh: zh.0.clone(),
                en: en.0.clone(),
            };
            table.written(piece(key), &text, [zh.1.clone(), en.1.clone()]);
        }
        table.finish();
        Both { zh, en }.map(|all| all.into_iter().map(|(text, _)| text).collect())
    }
}
