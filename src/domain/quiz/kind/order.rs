//! Order: steps that are put into the order in which they are done.

use crate::domain::id::OptionId;
use crate::domain::lang::Text;
use crate::domain::quiz::Score;

/// A step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// Its id.
    pub id: OptionId,
    /// What it says.
    pub text: Text,
    /// Why it stands where it does.
    pub why: Text,
}

/// A point for each step that directly follows the one it should follow: what was moved by one
/// place as a whole is still in order, and what is back to front earns nothing.
pub fn grade(steps: &[Step], order: &[OptionId]) -> Score {
    let pairs = steps.windows(2);
    Score {
        right: pairs.filter(|pair| follows(pair, order)).count(),
        of: steps.len().saturating_sub(1).max(1),
    }
}

/// Whether in `order` the second step of a pair directly follows the first.
pub fn follows(pair: &[Step], order: &[OptionId]) -> bool {
    let [one, next] = pair else { return false };
    let mut given = order.windows(2);
    given.any(|given| given == [one.id.clone(), next.id.clone()])
}

/// The steps as they stand in the file.
pub fn key(steps: &[Step]) -> Vec<OptionId> {
    steps.iter().map(|step| step.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn steps(count: usize) -> Vec<Step> {
        let step = |at: usize| Step {
            id: format!("s{at}").into(),
            text: Text::default(),
            why: Text::default(),
        };
        (0..count).map(step).collect()
    }

    fn score(order: &[usize]) -> (usize, usize) {
        let order: Vec<OptionId> = order.iter().map(|at| format!("s{at}").into()).collect();
        let score = grade(&steps(4), &order);
        (score.right, score.of)
    }

    #[test]
    fn what_follows_its_own_step_is_right() {
        assert_eq!(score(&[0, 1, 2, 3]), (3, 3));
        assert_eq!(score(&[1, 2, 3, 0]), (2, 3));
        assert_eq!(score(&[0, 2, 1, 3]), (0, 3));
        assert_eq!(score(&[3, 2, 1, 0]), (0, 3));
        assert_eq!(score(&[0, 1]), (1, 3));
        assert_eq!(score(&[]), (0, 3));
    }

    proptest! {
        #[test]
        fn only_the_right_order_earns_all(order in Just((0..5).collect::<Vec<usize>>()).prop_shuffle()) {
            let given: Vec<OptionId> = order.iter().map(|at| format!("s{at}").into()).collect();
            prop_assert_eq!(grade(&steps(5), &given).is_full(), order.is_sorted());
        }
    }
}
