//! What one sees beside the talk: the meters, the notebook, what was brought.

use super::run::Run;
use super::{Fact, Item, Meter, Notebook, Stretch, Value};

/// What a meter shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Gauge<'a> {
    /// The meter.
    pub meter: &'a Meter,
    /// Its value.
    pub value: u8,
    /// The stretch in which the value lies.
    pub state: &'a Stretch,
}

impl<'a> Gauge<'a> {
    fn of(meter: &'a Meter, value: u8) -> Option<Self> {
        let state = meter.state(value)?;
        Some(Self {
            meter,
            value,
            state,
        })
    }
}

/// A line of the notebook.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Noted<'a> {
    /// Which line.
    pub line: Notebook,
    /// The visit's facts that belong there, each with its value once it has been found out.
    pub facts: Vec<(&'a Fact, Option<&'a Value>)>,
}

impl Run {
    /// What the meters show, in the order of the file.
    pub fn meters(&self) -> Vec<Gauge<'_>> {
        let gauge = |(i, meter)| Gauge::of(meter, self.state().meter(i));
        let meters = self.plan().visit().meters.iter().enumerate();
        meters.filter_map(gauge).collect()
    }

    /// Whether something was prepared, for each thing that could be.
    pub fn bag(&self) -> Vec<(&Item, bool)> {
        let items = self.plan().visit().prepare.items.iter().enumerate();
        items
            .map(|(i, item)| (item, self.start().brought(i)))
            .collect()
    }

    /// The notebook, all its lines in order; a line about which the visit hides nothing has no facts.
    pub fn notebook(&self) -> Vec<Noted<'_>> {
        let note = |line| Noted {
            line,
            facts: self.facts().filter(|(f, _)| f.about == line).collect(),
        };
        Notebook::ALL.into_iter().map(note).collect()
    }

    /// The facts in the order of the file, each with its value once it has been found out.
    pub fn facts(&self) -> impl Iterator<Item = (&Fact, Option<&Value>)> {
        let facts = self.plan().visit().facts.iter().enumerate();
        facts.map(|(i, fact)| {
            let known = self.state().knows(i);
            let value = self.plan().value(self.state(), i);
            (fact, value.filter(|_| known))
        })
    }
}
