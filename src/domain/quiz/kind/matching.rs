//! Match: each of several things belongs with another; what they belong with may be more.
//!
//! It is sorting in which no category takes two: only the putting differs, the grade does not.

use std::collections::BTreeMap;

use crate::domain::id::OptionId;

/// Puts `item` together with `with`, and takes that away from what had it.
pub fn put(pairs: &mut BTreeMap<OptionId, OptionId>, item: OptionId, with: OptionId) {
    pairs.retain(|_, other| *other != with);
    pairs.insert(item, with);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_to_one_is_taken_from_the_other() {
        let mut pairs = BTreeMap::new();
        put(&mut pairs, "a".into(), "one".into());
        put(&mut pairs, "b".into(), "two".into());
        put(&mut pairs, "b".into(), "one".into());
        assert_eq!(pairs, BTreeMap::from([("b".into(), "one".into())]));
    }
}
