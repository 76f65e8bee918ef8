//! How Chinese is typeset beside Latin: a blank between them, and full-width punctuation.

use std::ops::Range;

use crate::domain::flaw::Kind;
use crate::text::is_han;

/// ASCII punctuation that has a full-width form which Chinese uses.
const HALF_WIDTH: &str = ",;:?!()";

/// What is wrong with the typesetting of a Chinese text, each with its place in it. The title of a
/// document, 《so》, stands as its authors wrote it.
pub(super) fn flaws(text: &str) -> Vec<(Kind, Range<usize>)> {
    let next = text.char_indices().skip(1);
    let pairs = text.char_indices().zip(next);
    let mut is_title = false;
    pairs
        .filter(move |((_, left), _)| {
            is_title = (is_title || *left == '《') && *left != '》';
            !is_title
        })
        .filter_map(|((at, left), (middle, right))| {
            let end = middle + right.len_utf8();
            if is_seam(left, right) || is_seam(right, left) {
                Some((Kind::NoBlank(format!("{left}{right}")), at..end))
            } else if is_han(left) && HALF_WIDTH.contains(right) {
                Some((Kind::HalfWidth(right), middle..end))
            } else {
                None
            }
        })
        .collect()
}

/// Whether a Chinese character stands directly beside a Latin letter, a digit or a number in a ring.
fn is_seam(han: char, other: char) -> bool {
    is_han(han) && (other.is_ascii_alphanumeric() || matches!(other, '①'..='⑳'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_beside_latin_wants_a_blank() {
        for bad in ["第2 页", "实现①②", "TOP SALES是谁", "①先听"] {
            assert_eq!(flaws(bad).len(), 1, "{bad}");
        }
        for good in [
            "第 2 页",
            "实现 ①②。",
            "看**跟谁**打交道",
            "占 30%，",
            "“TS”是谁",
            "[渠道](term:a)多",
        ] {
            assert_eq!(flaws(good), [], "{good}");
        }
        assert_eq!(flaws("第2 页"), [(Kind::NoBlank("第2".into()), 0..4)]);
    }

    #[test]
    fn the_title_of_a_document_stands_as_it_is() {
        assert_eq!(flaws("读《新渠道拓展指导书091202》，"), []);
        assert_eq!(flaws("读《指导书091202:上》第2 页").len(), 1);
    }

    #[test]
    fn chinese_wants_full_width_punctuation() {
        assert_eq!(flaws("他说:好"), [(Kind::HalfWidth(':'), 6..7)]);
        assert_eq!(flaws("他说：好，TOP (a)"), []);
    }
}
