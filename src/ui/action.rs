//! Action rows: what can be done in a room. Dispatch, the foot line and the list of keys are made
//! from them, so that none can say what the others do not do.

use crate::domain::lang::Both;
use crate::words::Words;

use super::key::Key;
use super::moves::Move;

/// One thing that can be done in a room `S`, within the context `C`, by the message `M`.
pub struct Row<S, C, M> {
    /// Its name, unique in the room.
    pub id: &'static str,
    /// What is pressed for it.
    pub press: Press<S, C, M>,
    /// What it does, in a word or two.
    pub label: fn(&Words) -> &'static str,
    /// Whether it can be done now.
    pub when: fn(&S, &C) -> bool,
    /// Where it is named.
    pub shown: Shown,
}

/// What is pressed for an action.
pub enum Press<S, C, M> {
    /// One of these keys; the first is the one that is named.
    Keys(&'static [Key], M),
    /// One of these keys, which is a move; the first is the one that is named.
    Moves(&'static [Key], Move, fn(Move) -> M),
    /// A digit from 1 up to a number.
    Digits(fn(&S, &C) -> usize, fn(usize) -> M),
}

/// Where an action is named.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
    /// In the foot line and in the list of keys.
    Foot,
    /// In the list of keys only.
    List,
}

/// An action as it is shown: the keys and what they do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// The action's name.
    pub id: &'static str,
    /// The key that does it; nothing where a digit has to be typed.
    pub press: Option<Key>,
    /// The key as it is named, such as `Enter` or `1-3`.
    pub key: String,
    /// All its keys.
    pub keys: Vec<String>,
    /// What it does, in both languages: a list of keys stays right when the language changes.
    pub label: Both<&'static str>,
    /// Where it is named.
    pub shown: Shown,
}

impl<S, C, M: Clone> Row<S, C, M> {
    /// The message of `key`, if the row takes it.
    pub fn message(&self, key: Key, state: &S, context: &C) -> Option<M> {
        if !(self.when)(state, context) {
            return None;
        }
        match &self.press {
            Press::Keys(keys, message) => keys.contains(&key).then(|| message.clone()),
            Press::Moves(keys, by, make) => keys.contains(&key).then(|| make(*by)),
            Press::Digits(count, make) => {
                let Key::Char(digit) = key else { return None };
                let number = usize::try_from(digit.to_digit(10)?).ok()?;
                (1..=count(state, context))
                    .contains(&number)
                    .then(|| make(number))
            }
        }
    }

    /// The message of the wheel, if the row is one of those that move through the room.
    pub fn turned(&self, by: Move, state: &S, context: &C) -> Option<M> {
        match self.press {
            Press::Moves(_, _, make) if (self.when)(state, context) => Some(make(by)),
            Press::Keys(..) | Press::Moves(..) | Press::Digits(..) => None,
        }
    }

    /// The row as it is shown.
    pub fn named(&self, state: &S, context: &C) -> Named {
        let keys = match &self.press {
            Press::Keys(keys, _) | Press::Moves(keys, ..) => {
                keys.iter().map(|key| key.name()).collect()
            }
            Press::Digits(count, _) => vec![match count(state, context) {
                0 | 1 => "1".to_owned(),
                n => format!("1-{n}"),
            }],
        };
        let press = match self.press {
            Press::Keys(keys, _) | Press::Moves(keys, ..) => keys.first().copied(),
            Press::Digits(..) => None,
        };
        Named {
            id: self.id,
            press,
            key: keys.first().cloned().unwrap_or_default(),
            keys,
            label: Words::both(self.label),
            shown: self.shown,
        }
    }

    /// The row as it is shown while something else takes some keys; `None` where it has no other.
    pub fn without(&self, is_taken: impl Fn(Key) -> bool, state: &S, context: &C) -> Option<Named> {
        let named = self.named(state, context);
        let (Press::Keys(keys, _) | Press::Moves(keys, ..)) = &self.press else {
            return Some(named);
        };
        let left = || keys.iter().filter(|key| !is_taken(**key));
        let first = left().next()?;
        Some(Named {
            press: Some(*first),
            key: first.name(),
            keys: left().map(|key| key.name()).collect(),
            ..named
        })
    }
}

impl Named {
    /// The action under the keys that no text field takes; `None` where it has no such key.
    #[must_use]
    pub fn while_typing(mut self) -> Option<Self> {
        let is_command = |name: &String| name.chars().count() > 1 && name != "Space";
        self.keys.retain(is_command);
        self.key = self.keys.first()?.clone();
        Some(self)
    }
}

/// Keys that two of `actions` both take, for the tests that there are none.
pub fn conflicts(actions: &[Named]) -> Vec<(&'static str, &'static str)> {
    let mut conflicts = Vec::new();
    for (at, action) in actions.iter().enumerate() {
        for other in actions.iter().skip(at + 1) {
            if action.keys.iter().any(|key| other.keys.contains(key)) {
                conflicts.push((action.id, other.id));
            }
        }
    }
    conflicts
}
