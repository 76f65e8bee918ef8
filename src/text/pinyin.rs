//! Initials: what somebody types who writes Chinese by its sounds (`hyqd` for 行业渠道).

use pinyin::ToPinyinMulti;

use super::fold::fold;

/// Whether the small Latin `letters` are the initials of some characters of the text that follow one another, and
/// how many characters stand before them. Of a character with more than one reading each will do.
pub fn initials(text: &str, letters: &str) -> Option<usize> {
    let text = fold(text);
    let sounded = text.chars().filter(|c| c.is_alphanumeric());
    let initials: Vec<Vec<char>> = sounded.map(initials_of).collect();
    let letters: Vec<char> = letters.chars().collect();
    if letters.is_empty() {
        return None;
    }
    let mut windows = initials.windows(letters.len());
    windows.position(|window| {
        let mut pairs = window.iter().zip(&letters);
        pairs.all(|(initials, letter)| initials.contains(letter))
    })
}

/// The first letters of how a character is read; of any other character itself.
fn initials_of(c: char) -> Vec<char> {
    match c.to_pinyin_multi() {
        Some(readings) => readings
            .into_iter()
            .filter_map(|reading| reading.plain().chars().next())
            .collect(),
        None => vec![c],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_found_at_their_place() {
        for (text, letters, place) in [
            ("行业渠道", "hyqd", Some(0)),
            ("行业渠道销售", "qdxs", Some(2)),
            ("重点行业", "zdhy", Some(0)),
            ("“母鸡与蛋”说的是什么？", "mjyd", Some(0)),
            ("TOP 销售", "topxs", Some(0)),
            ("行业渠道", "hyqds", None),
            ("行业渠道", "", None),
            ("", "a", None),
        ] {
            assert_eq!(initials(text, letters), place, "{text}: {letters}");
        }
    }
}
