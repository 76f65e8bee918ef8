//! Folding: what a search and the comparison of short answers see of a text.

use std::ops::Range;

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
    folded(text).into_iter().map(|(c, _)| c).collect()
}

/// The text as an answer or a name is compared: folded, and only its letters and digits.
pub fn bare(text: &str) -> String {
    let folded = folded(text).into_iter().map(|(c, _)| c);
    folded.filter(|c| c.is_alphanumeric()).collect()
}

/// Where the folded `words` stand in a text, in its own bytes: in order, and none within another.
pub fn find_all(text: &str, words: &[String]) -> Vec<Range<usize>> {
    let folded = folded(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        let word: Vec<char> = word.chars().collect();
        let windows = folded.windows(word.len());
        let is_word = |window: &&[(char, Range<usize>)]| {
            let chars = window.iter().map(|(c, _)| *c);
            chars.eq(word.iter().copied())
        };
        found.extend(windows.filter(is_word).filter_map(|window| {
            let ((_, first), (_, last)) = (window.first()?, window.last()?);
            Some(first.start..last.end)
        }));
    }
    apart(found)
}

/// Places in order, those that overlap as one.
pub fn apart(mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    places.sort_by_key(|place| (place.start, place.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for place in places {
        match apart.last_mut().filter(|last| place.start < last.end) {
            Some(last) => last.end = last.end.max(place.end),
            None => apart.push(place),
        }
    }
    apart
}

/// Where in a text, in its own bytes, that stands which stands at `place` in the folded one.
pub fn unfolded(text: &str, place: &Range<usize>) -> Option<Range<usize>> {
    let mut at = 0;
    let folded = folded(text).into_iter();
    let mut within = folded.filter_map(|(c, from)| {
        let is_within = place.contains(&at);
        at += c.len_utf8();
        is_within.then_some(from)
    });
    let first = within.next()?;
    let last = within.last().unwrap_or_else(|| first.clone());
    Some(first.start..last.end)
}

/// The folded characters, each with the bytes of the text that it stands for.
fn folded(text: &str) -> Vec<(char, Range<usize>)> {
    let mut folded = Vec::with_capacity(text.len());
    // The last character that is no blank, and where it ended.
    let mut previous: Option<(char, usize)> = None;
    for (at, c) in text.char_indices() {
        if half_width(c).is_whitespace() {
            continue;
        }
        if let Some((last, end)) = previous
            && end < at
            && !is_seam(last, c)
        {
            folded.push((' ', end..at));
        }
        let end = at + c.len_utf8();
        let small = half_width(c).to_lowercase();
        folded.extend(small.map(|small| (small, at..end)));
        previous = Some((c, end));
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

    #[test]
    fn words_are_found_where_they_stand() {
        let found = |text: &str, words: &[&str]| -> Vec<String> {
            let words: Vec<String> = words.iter().map(|word| fold(word)).collect();
            let places = find_all(text, &words).into_iter();
            places
                .map(|place| text.get(place).unwrap().to_owned())
                .collect()
        };
        assert_eq!(found("找 3 个 SE 聊", &["个se"]), ["个 SE"]);
        assert_eq!(found("ＳＥ，就是 se", &["SE"]), ["ＳＥ", "se"]);
        assert_eq!(
            found("行业渠道销售", &["渠道", "行业渠道", "销售"]),
            ["行业渠道", "销售"]
        );
        assert_eq!(found("İstanbul", &["i"]), ["İ"]);
        assert!(found("渠道", &["", "道渠"]).is_empty());
    }

    #[test]
    fn what_was_found_in_the_folded_text_is_found_in_the_text() {
        let text = "找 3 个ＳＥ";
        let part = |word: &str| {
            let folded = fold(text);
            let at = folded.find(word).unwrap();
            let place = unfolded(text, &(at..at + word.len())).unwrap();
            text.get(place).unwrap()
        };
        assert_eq!(part("3个"), "3 个");
        assert_eq!(part("se"), "ＳＥ");
        assert_eq!(part("找"), "找");
        assert_eq!(unfolded(text, &(0..0)), None);
    }

    proptest! {
        #[test]
        fn a_part_of_a_text_is_found_in_it(before in "[a-zＡ渠道 ]{0,8}", part in "[a-zB渠道　 ]{1,8}", after in "[a-z渠道 ]{0,8}") {
            let word = fold(&part);
            let text = format!("{before}{part}{after}");
            let places = find_all(&text, std::slice::from_ref(&word));
            prop_assert_eq!(places.is_empty(), word.is_empty() || !fold(&text).contains(&word));
            for place in places {
                prop_assert!(fold(text.get(place).unwrap()).contains(&word));
            }
        }

        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
