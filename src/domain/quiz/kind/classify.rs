//! Classify: each of several things goes into one category.

use std::collections::BTreeMap;

use crate::domain::id::OptionId;
use crate::domain::lang::Text;
use crate::domain::quiz::Score;

/// Things and the categories they go into.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sort {
    /// The categories, in the order of the file.
    pub into: Vec<Category>,
    /// The things.
    pub items: Vec<Item>,
}

/// A category.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Category {
    /// Its id.
    pub id: OptionId,
    /// What it is.
    pub text: Text,
}

/// A thing to be put into a category.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Its id.
    pub id: OptionId,
    /// The category it belongs to.
    pub goes: OptionId,
    /// What it says.
    pub text: Text,
    /// Why it belongs there.
    pub why: Text,
}

/// One point for each thing in its category.
pub fn grade(sort: &Sort, pairs: &BTreeMap<OptionId, OptionId>) -> Score {
    let right = sort
        .items
        .iter()
        .filter(|item| pairs.get(&item.id) == Some(&item.goes))
        .count();
    Score {
        right,
        of: sort.items.len().max(1),
    }
}

/// Each thing with its category.
pub fn key(sort: &Sort) -> BTreeMap<OptionId, OptionId> {
    let pair = |item: &Item| (item.id.clone(), item.goes.clone());
    sort.items.iter().map(pair).collect()
}
