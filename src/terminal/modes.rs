//! The escape sequences that take a terminal for a session, and those that give it back.

/// Alternate screen, no cursor, pastes in brackets.
pub(super) const TAKE: &[u8] = b"\x1b[?1049h\x1b[?25l\x1b[?2004h";

/// Clicks and turns of the wheel are told, at columns and rows of any number (`1006`); moves are not,
/// so that a mouse that only moves wakes nobody.
pub(super) const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";

/// The mouse is the terminal's own again, to select text with.
pub(super) const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1000l";

/// Every mode that anything in this program could ever have switched, undone.
///
/// It is written whole however far things had come: each undo of something that was never done is
/// harmless. A synchronized update is ended first, since a panic can come in the middle of a frame;
/// then mouse, focus, paste and kitty's keys; the alternate screen is left after them, because its
/// kitty flags are its own; the cursor comes last, because leaving may bring its old state back.
pub(super) const UNDO: &[u8] = b"\x1b[?2026l\
    \x1b[?1006l\x1b[?1015l\x1b[?1003l\x1b[?1002l\x1b[?1000l\
    \x1b[?1004l\x1b[?2004l\x1b[<u\x1b[m\
    \x1b[?1049l\x1b[?25h";

/// The terminal shows nothing of a frame before the frame is whole.
pub(super) const FRAME_START: &[u8] = b"\x1b[?2026h";

/// The frame is whole.
pub(super) const FRAME_END: &[u8] = b"\x1b[?2026l";
