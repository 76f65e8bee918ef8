//! Which of several words was most likely meant by one that is misspelt.

/// The longest word for which it is worth looking.
const LONGEST: usize = 60;

/// The known word that was most likely meant: one that differs in at most a third of its letters, or
/// in two, for two letters that changed places are two edits.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let letters = |word: &str| word.chars().count();
    if letters(name) > LONGEST {
        return None;
    }
    let known = known.filter(|word| letters(word) <= LONGEST);
    let (edits, word) = known.map(|word| (edits(name, word), word)).min()?;
    let length = letters(word);
    (edits <= (length / 3).max(2) && edits < length).then_some(word)
}

/// How many letters have to change to make one word into the other (Levenshtein).
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        for (b, cell) in to.iter().zip(row.iter_mut().skip(1)) {
            let above = *cell;
            left = (corner + usize::from(a != *b)).min(left + 1).min(above + 1);
            (corner, *cell) = (above, left);
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted_as_levenshtein_did() {
        for (from, to, count) in [("", "abc", 3), ("kitten", "sitting", 3), ("why", "why", 0)] {
            assert_eq!(edits(from, to), count);
        }
    }

    #[test]
    fn a_slip_of_the_keyboard_finds_the_word_that_was_meant() {
        let near = |word| nearest(word, ["title", "teaches", "id"].into_iter());
        assert_eq!(near("titel"), Some("title"));
        assert_eq!(near("teches"), Some("teaches"));
        assert_eq!(near("colour"), None);
        assert_eq!(near(&"t".repeat(1000)), None);
        let near = |word| nearest(word, ["渠道从哪里找", "目标"].into_iter());
        assert_eq!(near("渠道从那里找"), Some("渠道从哪里找"));
        assert_eq!(near("办事"), None, "letters count, not bytes");
    }
}
