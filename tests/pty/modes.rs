//! The private modes that a program switches, as they stand in its bytes.

use std::collections::BTreeMap;

/// The modes that were ever switched on.
pub(crate) fn switched_on(bytes: &[u8]) -> Vec<u16> {
    let mut on: Vec<u16> = switches(bytes)
        .filter(|(_, on)| *on)
        .map(|(mode, _)| mode)
        .collect();
    on.sort_unstable();
    on.dedup();
    on
}

/// The modes that are not at the end as they are when a terminal starts.
pub(crate) fn left_behind(bytes: &[u8]) -> Vec<String> {
    let last: BTreeMap<u16, bool> = switches(bytes).collect();
    last.into_iter()
        .filter(|(mode, on)| *on != starts_on(*mode))
        .map(|(mode, on)| format!("?{mode}{}", if on { 'h' } else { 'l' }))
        .collect()
}

/// Wrapping at the edge and the cursor are on from the start.
fn starts_on(mode: u16) -> bool {
    matches!(mode, 7 | 25)
}

/// Each `ESC [ ? numbers h` and `l`, in order.
fn switches(bytes: &[u8]) -> impl Iterator<Item = (u16, bool)> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut found = Vec::new();
    for sequence in text.split("\x1b[?").skip(1) {
        let Some(end) = sequence.find(|c: char| !c.is_ascii_digit() && c != ';') else {
            continue;
        };
        let (numbers, rest) = sequence.split_at(end);
        let on = match rest.chars().next() {
            Some('h') => true,
            Some('l') => false,
            _ => continue,
        };
        found.extend(
            numbers
                .split(';')
                .filter_map(|n| n.parse().ok())
                .map(|mode| (mode, on)),
        );
    }
    found.into_iter()
}
