//! Waivers: what an author asks to be excused from, and for how much of a file.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::domain::flaw::{Flaw, Kind, Severity};
use crate::text::nearest;

use super::table::Table;

/// A rule that is waived where it stands, with all that stands within.
#[derive(Clone, Debug)]
pub struct Waiver {
    rule: String,
    /// Where the rule is named.
    span: Range<usize>,
    /// The table it stands in.
    over: Range<usize>,
}

/// What is left when all that is waived is taken out. An error is not excused.
pub fn excused(flaws: Vec<Flaw>, waivers: &[(String, Waiver)]) -> Vec<Flaw> {
    let is_excused = |flaw: &Flaw| {
        let is_excusable = flaw.kind.severity() != Severity::Error;
        is_excusable && waivers.iter().any(|waiver| is_about(waiver, flaw))
    };
    flaws.into_iter().filter(|flaw| !is_excused(flaw)).collect()
}

/// Waivers that are about none of these flaws, not even one that cannot be excused.
pub fn idle(flaws: &[Flaw], waivers: &[(String, Waiver)]) -> Vec<Flaw> {
    let is_idle = |waiver: &&(String, Waiver)| !flaws.iter().any(|flaw| is_about(waiver, flaw));
    let idle = waivers.iter().filter(is_idle);
    let flaw = |(file, waiver): &(String, Waiver)| Flaw {
        file: file.clone(),
        span: waiver.span.clone(),
        kind: Kind::IdleWaiver(waiver.rule.clone()),
    };
    idle.map(flaw).collect()
}

fn is_about((file, waiver): &(String, Waiver), flaw: &Flaw) -> bool {
    let is_rule = flaw.kind.rule() == waiver.rule;
    is_rule && *file == flaw.file && waiver.over.contains(&flaw.span.start)
}

impl Table<'_> {
    /// Notes from which rules the author asks to be excused here, each with a reason.
    pub(super) fn waivers(&self) {
        let waivers = self.tables("waive");
        let all = (!waivers.is_empty()).then(|| extent(self.table, self.span.clone()));
        let over = all.unwrap_or_default();
        for waiver in waivers {
            let rule = waiver.text("rule");
            let _ = waiver.text("why");
            let span = waiver.span_of("rule");
            if let Some(rule) = rule {
                if !Kind::WAIVABLE.contains(&rule.as_str()) {
                    let near = nearest(&rule, Kind::WAIVABLE.into_iter());
                    let rules = near.map_or_else(|| Kind::WAIVABLE.to_vec(), |near| vec![near]);
                    let rules = rules.into_iter().map(str::to_owned).collect();
                    self.file.flaw(&span, Kind::NotAllowed(rule.clone(), rules));
                }
                let over = over.clone();
                self.file.waive(Waiver { rule, span, over });
            }
            waiver.finish();
        }
    }
}

/// From where to where the table is written, with all that is in it: the place of `[[page]]` is
/// only its head.
fn extent(table: &DeTable, head: Range<usize>) -> Range<usize> {
    table.iter().fold(head, |all, (key, value)| {
        let all = around(&around(&all, &key.span()), &value.span());
        within(value.get_ref(), all)
    })
}

fn within(value: &DeValue, all: Range<usize>) -> Range<usize> {
    match value {
        DeValue::Table(table) => extent(table, all),
        DeValue::Array(array) => array.iter().fold(all, |all, item| {
            within(item.get_ref(), around(&all, &item.span()))
        }),
        _ => all,
    }
}

fn around(one: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    one.start.min(other.start)..one.end.max(other.end)
}
