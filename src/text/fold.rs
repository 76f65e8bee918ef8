//! Folding: what a search and the comparison of short answers see of a text.

use super::script::is_han;

/// How far the full-width forms lie behind the ASCII characters.
const FULL_WIDTH_OFFSET: u32 = '！' as u32 - '!' as u32;

/// The half-width form of a full-width character, others unchanged; Chinese punctuation (`。、「」`) has none.
pub fn half_width(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - FULL_WIDTH_OFFSET).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// The text as a search compares it: half width, lower case, one blank for many and none at the ends.
///
/// A blank between Chinese and Latin is dropped, because some write it and some do not (`3 个 SE`, `3个SE`).
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut previous = None;
    for word in text
        .split(|c: char| half_width(c).is_whitespace())
        .filter(|word| !word.is_empty())
    {
        let joined = word
            .chars()
            .next()
            .zip(previous)
            .is_some_and(|(next, last)| is_seam(last, next));
        if previous.is_some() && !joined {
            folded.push(' ');
        }
        folded.extend(word.chars().map(half_width).flat_map(char::to_lowercase));
        previous = word.chars().next_back();
    }
    folded
}

/// Whether one side is Chinese and the other a letter or digit of another script.
fn is_seam(left: char, right: char) -> bool {
    let other = |c: char| c.is_alphanumeric() && !is_han(c);
    is_han(left) && other(right) || other(left) && is_han(right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn half_width_forms() {
        for (full, half) in [
            ('１', '1'),
            ('？', '?'),
            ('／', '/'),
            ('Ａ', 'A'),
            ('～', '~'),
            ('，', ','),
            ('\u{3000}', ' '),
        ] {
            assert_eq!(half_width(full), half);
        }
        for c in ['。', '、', '「', '渠', 'a', '￥'] {
            assert_eq!(half_width(c), c);
        }
    }

    #[test]
    fn folds() {
        for (text, folded) in [
            ("", ""),
            ("  TOP   Sales ", "top sales"),
            ("ＩＰｖ６", "ipv6"),
            ("找 3 个 SE 聊", "找3个se聊"),
            ("渠道 经理", "渠道 经理"),
            ("POC\u{3000}测试", "poc测试"),
            ("不，是。", "不,是。"),
            ("a\tb\nc", "a b c"),
            ("É 渠道", "é渠道"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
