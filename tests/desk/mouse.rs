//! The mouse of the desk.

use qucheng::text::width;
use qucheng::ui::key::{Input, Wheel};
use ratatui::layout::Rect;

use super::Desk;

impl Desk {
    /// Clicks on a text, in its middle; it must stand in one line of the screen.
    #[track_caller]
    pub(crate) fn click(&mut self, text: &str) -> &mut Self {
        self.click_from(text, 0)
    }

    /// Clicks on a text in the foot line.
    #[track_caller]
    pub(crate) fn click_below(&mut self, text: &str) -> &mut Self {
        let frame = self.frame();
        let last = frame.trim_end().lines().count().saturating_sub(1);
        self.click_from(text, last)
    }

    #[track_caller]
    fn click_from(&mut self, text: &str, row: usize) -> &mut Self {
        let frame = self.frame();
        let mut lines = frame.lines().enumerate().skip(row);
        let found = lines.find_map(|(y, line)| {
            let (before, _) = line.split_once(text)?;
            Some((width(before) + width(text) / 2, y))
        });
        let Some((x, y)) = found else {
            panic!("“{text}” is not in a line of the screen\n{frame}");
        };
        self.click_at(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())
    }

    /// Clicks on a cell.
    pub(crate) fn click_at(&mut self, x: u16, y: u16) -> &mut Self {
        self.asked.clear();
        self.pressed.push(format!("({x},{y})"));
        self.press(&Input::Click(x, y));
        self
    }

    /// Turns the wheel down, or up where it is less than nothing.
    pub(crate) fn wheel(&mut self, turns: i32) -> &mut Self {
        self.asked.clear();
        let wheel = if turns < 0 { Wheel::Up } else { Wheel::Down };
        for _ in 0..turns.abs() {
            self.pressed.push(format!("{wheel:?}"));
            self.press(&Input::Wheel(wheel));
        }
        self
    }

    /// Where a click does something.
    pub(crate) fn clickable(&self) -> Vec<Rect> {
        self.app.clickable(&self.cx)
    }

    /// How the foot line names an action of the room on top.
    pub(crate) fn foot_label(&self, id: &str) -> String {
        let actions = self.app.actions(&self.cx);
        let action = actions.iter().find(|action| action.id == id).unwrap();
        format!("{} {}", action.key, action.label.get(self.lang()))
    }

    /// As if the learner had turned the mouse off.
    pub(crate) fn without_mouse(&mut self) -> &mut Self {
        self.cx.mouse = false;
        self
    }

    /// On this size what can be clicked lies on the screen, and no click means two things.
    pub(super) fn check_spots(&mut self, columns: u16, rows: u16) {
        let screen = Rect::new(0, 0, columns, rows);
        let before = self.cx.screen;
        self.cx.fit(screen);
        let spots = self.clickable();
        self.cx.fit(before);
        let keys = self.pressed.join(" ");
        for (at, spot) in spots.iter().enumerate() {
            assert_eq!(spot.intersection(screen), *spot, "{keys}");
            let mut others = spots.iter().skip(at + 1);
            let other = others.find(|other| other.intersects(*spot));
            assert_eq!(
                other, None,
                "two spots are at {spot} on {columns}×{rows}\n{keys}"
            );
        }
    }
}
