//! Typed figures: what is drawn, not how.

use super::lang::Text;

/// A figure of a page.
#[derive(Clone, PartialEq, Debug)]
pub enum Figure {
    /// Shares or amounts side by side.
    Bars(Vec<Bar>),
    /// Levels, from top to bottom.
    Levels(Vec<Named>),
    /// Things that lead to one another in a circle.
    Cycle(Vec<Named>),
    /// Steps one after another.
    Flow(Vec<Named>),
    /// One thing and what is under it, in reading order.
    Tree(Vec<Branch>),
    /// Two things side by side.
    Comparison(Comparison),
    /// Who does what.
    People(Vec<Named>),
}

impl Figure {
    /// The key it is written with.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Bars(_) => "bars",
            Self::Levels(_) => "levels",
            Self::Cycle(_) => "cycle",
            Self::Flow(_) => "flow",
            Self::Tree(_) => "tree",
            Self::Comparison(_) => "comparison",
            Self::People(_) => "people",
        }
    }

    /// Every text in it.
    pub fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Bars(bars) => bars
                .iter()
                .flat_map(|bar| [&bar.name].into_iter().chain(&bar.unit))
                .collect(),
            Self::Levels(all) | Self::Cycle(all) | Self::Flow(all) | Self::People(all) => all
                .iter()
                .flat_map(|named| [&named.name].into_iter().chain(&named.note))
                .collect(),
            Self::Tree(all) => all
                .iter()
                .flat_map(|branch| [&branch.name].into_iter().chain(&branch.note))
                .collect(),
            Self::Comparison(both) => [&both.left, &both.right]
                .into_iter()
                .chain(
                    both.rows
                        .iter()
                        .flat_map(|row| [&row.about, &row.left, &row.right]),
                )
                .collect(),
        }
    }
}

/// One bar.
#[derive(Clone, PartialEq, Debug)]
pub struct Bar {
    /// What it stands for.
    pub name: Text,
    /// Its length; a percentage where the unit is `%`.
    pub value: f64,
    /// What the value counts.
    pub unit: Option<Text>,
}

impl Bar {
    /// What a full bar stands for: 100 where the value is a share, else the value itself.
    pub fn full(&self) -> f64 {
        let is_share = self.unit.as_ref().is_some_and(|unit| unit.en == "%");
        if is_share { 100.0 } else { self.value }
    }
}

/// A thing with a note beside it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// What it is.
    pub name: Text,
    /// What is to be said about it.
    pub note: Option<Text>,
}

/// One line of a tree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Branch {
    /// What it is.
    pub name: Text,
    /// How deep it lies: 0 is the root.
    pub depth: usize,
    /// What is to be said about it.
    pub note: Option<Text>,
}

/// Two things side by side.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comparison {
    /// The thing on the left.
    pub left: Text,
    /// The thing on the right.
    pub right: Text,
    /// What is compared.
    pub rows: Vec<Row>,
}

/// One line of a comparison.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// In what they are compared.
    pub about: Text,
    /// What holds on the left.
    pub left: Text,
    /// What holds on the right.
    pub right: Text,
}
