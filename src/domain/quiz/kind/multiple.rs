//! Multiple choice: of four to six options at least two are right, and the question says how many.

use crate::domain::id::OptionId;
use crate::domain::quiz::Score;

use super::single::Choice;

/// Each right option chosen is a point, each wrong one takes a point away again; never below
/// nothing. So choosing all earns less than choosing what one knows.
pub fn grade(options: &[Choice], chosen: &[OptionId]) -> Score {
    let chosen = |right: bool| {
        let of_kind = options.iter().filter(move |option| option.right == right);
        of_kind.filter(|option| chosen.contains(&option.id)).count()
    };
    Score {
        right: chosen(true).saturating_sub(chosen(false)),
        of: wanted(options).max(1),
    }
}

/// How many options are to be chosen.
pub fn wanted(options: &[Choice]) -> usize {
    options.iter().filter(|option| option.right).count()
}

/// The right options, in the order of the file.
pub fn key(options: &[Choice]) -> Vec<OptionId> {
    let right = options.iter().filter(|option| option.right);
    right.map(|option| option.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Text;
    use proptest::prelude::*;

    fn options(right: &[bool]) -> Vec<Choice> {
        let option = |(at, right): (usize, &bool)| Choice {
            id: format!("o{at}").into(),
            right: *right,
            text: Text::default(),
            why: Text::default(),
        };
        right.iter().enumerate().map(option).collect()
    }

    fn score(chosen: &[&str]) -> (usize, usize) {
        let options = options(&[true, false, true, false, false]);
        let chosen: Vec<OptionId> = chosen.iter().map(|id| (*id).into()).collect();
        let score = grade(&options, &chosen);
        (score.right, score.of)
    }

    #[test]
    fn a_wrong_option_takes_a_point_away() {
        assert_eq!(score(&["o2", "o0"]), (2, 2));
        assert_eq!(score(&["o0"]), (1, 2));
        assert_eq!(score(&["o0", "o1"]), (0, 2));
        assert_eq!(score(&["o0", "o1", "o2", "o3", "o4"]), (0, 2));
        assert_eq!(score(&["gone", "o0", "o0"]), (1, 2));
    }

    proptest! {
        #[test]
        fn only_the_key_earns_all(right in prop::collection::vec(any::<bool>(), 2..7), chosen in any::<u8>()) {
            prop_assume!(right.contains(&true));
            let options = options(&right);
            let chosen: Vec<OptionId> = (0..right.len())
                .filter(|at| chosen & (1 << at) != 0)
                .map(|at| format!("o{at}").into())
                .collect();
            let score = grade(&options, &chosen);
            prop_assert!(score.right <= score.of);
            prop_assert_eq!(score.is_full(), chosen == key(&options));
        }
    }
}
