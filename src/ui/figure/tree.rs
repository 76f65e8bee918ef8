//! Trees: one thing and what is under it, with notes in one column.

use ratatui::text::Line;

use crate::domain::figure::Branch;
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};
use crate::ui::prose::{Cells, grid};

pub(super) fn lines(pen: &Pen, branches: &[Branch], columns: usize) -> Vec<Line<'static>> {
    let row = |(at, branch): (usize, &Branch)| -> Cells {
        let lead = run(Token::Rule, lead(branches, at));
        let name = run(weight(branch), pen.say(&branch.name));
        let note = branch.note.as_ref().map_or("", |note| pen.say(note));
        vec![vec![lead, name], vec![run(Token::Text, note)]]
    };
    let rows: Vec<Cells> = branches.iter().enumerate().map(row).collect();
    grid(pen, None, &rows, columns)
}

fn weight(branch: &Branch) -> Token {
    if branch.depth == 0 {
        Token::Strong
    } else {
        Token::Text
    }
}

/// The lines that lead to a branch.
fn lead(branches: &[Branch], at: usize) -> String {
    let Some(depth) = branches.get(at).map(|branch| branch.depth) else {
        return String::new();
    };
    (1..=depth)
        .map(|level| {
            let goes_on = goes_on(branches, at, level);
            match (level == depth, goes_on) {
                (true, true) => "├─ ",
                (true, false) => "└─ ",
                (false, true) => "│  ",
                (false, false) => "   ",
            }
        })
        .collect()
}

/// Whether another branch follows at `level` under the same parent.
fn goes_on(branches: &[Branch], at: usize, level: usize) -> bool {
    branches
        .iter()
        .skip(at + 1)
        .map(|branch| branch.depth)
        .take_while(|depth| *depth >= level)
        .any(|depth| depth == level)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Text;

    #[test]
    fn leads_join_siblings_and_end_at_the_last() {
        let branches: Vec<Branch> = [0, 1, 2, 1]
            .into_iter()
            .map(|depth| Branch {
                name: Text::default(),
                depth,
                note: None,
            })
            .collect();
        let leads: Vec<String> = (0..4).map(|at| lead(&branches, at)).collect();
        assert_eq!(leads, ["", "├─ ", "│  └─ ", "└─ "]);
    }
}
