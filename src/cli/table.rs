//! Tables of plain text, with all columns in line.

use crate::text;

/// What stands between two columns.
const GAP: &str = "  ";

/// The lines of a table under its head. A column of numbers stands on the right, any other on the
/// left.
pub(super) fn table(head: &[&str], rows: &[Vec<String>]) -> Vec<String> {
    let columns: Vec<Column> = (0..head.len())
        .map(|at| Column::new(at, head, rows))
        .collect();
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let cells = cells.zip(&columns).map(|(cell, column)| column.set(cell));
        let line = cells.collect::<Vec<_>>().join(GAP);
        line.trim_end().to_owned()
    };
    let first = (!head.iter().all(|name| name.is_empty())).then(|| line(&mut head.iter().copied()));
    let rows = rows
        .iter()
        .map(|row| line(&mut row.iter().map(String::as_str)));
    first.into_iter().chain(rows).collect()
}

struct Column {
    width: usize,
    is_number: bool,
}

impl Column {
    fn new(at: usize, head: &[&str], rows: &[Vec<String>]) -> Self {
        let cells = || rows.iter().filter_map(|row| row.get(at));
        let widths = cells().map(|cell| text::width(cell));
        let name = head.get(at).map_or(0, |name| text::width(name));
        Self {
            width: widths.fold(name, usize::max),
            is_number: cells().all(|cell| cell.bytes().all(|byte| byte.is_ascii_digit())),
        }
    }

    fn set(&self, cell: &str) -> String {
        if self.is_number {
            let blanks = self.width.saturating_sub(text::width(cell));
            format!("{:blanks$}{cell}", "")
        } else {
            text::pad(cell, self.width)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_in_line_in_either_script() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [row(["分清", "2", "a-b"]), row(["Kinds", "13", "c"])];
        assert_eq!(
            table(&["目标", "题", "id"], &rows),
            ["目标   题  id", "分清    2  a-b", "Kinds  13  c"]
        );
        assert_eq!(table(&["", "", ""], &rows)[0], "分清    2  a-b");
    }
}
