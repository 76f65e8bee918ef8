//! Looks up the names in conditions, effects and goals.

use super::super::id::{FactId, ItemId, MarkId, MeterId};
use super::broken::Fault;
use super::compile::{Compiler, VARIANTS};
use super::cond::{Atom, Cond};
use super::plan::{Compiled, Goal, Push, digit, variants};
use super::state::{Test, bit};
use super::{Effect, To};

impl Compiler<'_> {
    pub(super) fn cond(&mut self, key: &'static str, cond: &Cond) -> Option<Compiled> {
        cond.compile(&mut |atom| self.test(key, atom))
    }

    fn test(&mut self, key: &'static str, atom: &Atom) -> Option<Test> {
        match atom {
            Atom::Knows(fact) => self.fact(key, fact).map(|i| Test::Knows(bit(i))),
            Atom::Brought(item) => self.item(key, item).map(|i| Test::Brought(bit(i))),
            Atom::Did(mark) => self.mark(key, mark).map(|i| Test::Did(bit(i))),
            Atom::Is(id, value) => {
                let facts = &self.visit.facts;
                let fact = self.fact(key, id)?;
                let values = &facts.get(fact)?.values;
                let value = self.found(
                    key,
                    values.iter().position(|v| v.id == *value),
                    Fault::NoValue(id.clone(), value.clone()),
                )?;
                let so = (0..variants(facts).min(VARIANTS))
                    .filter(|variant| digit(facts, *variant, fact) == value)
                    .fold(0, |bits, variant| bits | bit(variant));
                Some(Test::Variant(so))
            }
            Atom::AtLeast(id, state) | Atom::Below(id, state) => {
                let meter = self.meter(key, id)?;
                let states = &self.visit.meters.get(meter)?.states;
                let from = self.found(
                    key,
                    states.iter().find(|s| s.id == *state).map(|s| s.from),
                    Fault::NoState(id.clone(), state.clone()),
                )?;
                Some(match atom {
                    Atom::Below(..) => Test::Below(meter, from),
                    _ => Test::AtLeast(meter, from),
                })
            }
        }
    }

    fn fact(&mut self, key: &'static str, id: &FactId) -> Option<usize> {
        let position = self.visit.facts.iter().position(|fact| fact.id == *id);
        self.found(key, position, Fault::NoFact(id.clone()))
    }

    fn item(&mut self, key: &'static str, id: &ItemId) -> Option<usize> {
        let items = &self.visit.prepare.items;
        let position = items.iter().position(|item| item.id == *id);
        self.found(key, position, Fault::NoItem(id.clone()))
    }

    fn mark(&mut self, key: &'static str, id: &MarkId) -> Option<usize> {
        let position = self.marks.iter().position(|mark| mark == id);
        self.found(key, position, Fault::NoMark(id.clone()))
    }

    fn meter(&mut self, key: &'static str, id: &MeterId) -> Option<usize> {
        let position = self.visit.meters.iter().position(|meter| meter.id == *id);
        self.found(key, position, Fault::NoMeter(id.clone()))
    }

    pub(super) fn push(&mut self, effect: &Effect) -> Push {
        let mut push = Push::default();
        for (meter, by) in &effect.change {
            let id = meter;
            let meter = self.meter("change", id);
            let max = meter.and_then(|meter| self.visit.meters.get(meter));
            if let Some(max) = max
                .map(|meter| meter.max)
                .filter(|max| by.unsigned_abs() > *max)
            {
                self.fault("change", Fault::TooFar(id.clone(), *by, max));
            }
            if let Some(slot) = meter.and_then(|meter| push.change.get_mut(meter)) {
                *slot = *by;
            }
        }
        for fact in &effect.finds {
            push.finds |= self.fact("finds", fact).map_or(0, bit);
        }
        for mark in &effect.marks {
            push.marks |= self.mark("marks", mark).map_or(0, bit);
        }
        push
    }

    pub(super) fn goal(&mut self, to: Option<&To>) -> Option<Goal> {
        match to? {
            To::Scene(id) => {
                let position = self.visit.scenes.iter().position(|scene| scene.id == *id);
                self.found("then", position, Fault::NoScene(id.clone()))
                    .map(|scene| Goal::Scene(scene as u16))
            }
            To::End(id) => {
                let endings = &self.visit.endings;
                let position = endings.iter().position(|ending| ending.id == *id);
                self.found("ends", position, Fault::NoEnding(id.clone()))
                    .map(|ending| Goal::End(ending as u16))
            }
        }
    }
}
