//! The course itself in a pseudo-terminal: it opens, is killed at any moment, and has lost nothing.

use std::path::Path;
use std::time::{Duration, Instant};

use qucheng::domain::event::Event;
use qucheng::store;
use rustix::process::Signal;

use super::pty::{Pty, Start};

/// How long a test waits for something to be on disk.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) fn course(data: &Path, arguments: &[&str]) -> Pty {
    let data = data.to_str().expect("temporary folders have plain names");
    let arguments: Vec<&str> = ["--data", data, "--lang", "zh"]
        .iter()
        .chain(arguments)
        .copied()
        .collect();
    Start::new(env!("CARGO_BIN_EXE_qucheng"))
        .args(&arguments)
        .spawn()
}

/// The events that are on disk.
fn events(data: &Path) -> Vec<Event> {
    let rows = store::read(data).expect("the log can be read").rows;
    let read = |row: &store::RawRow| Event::read(&row.kind, &row.body);
    rows.iter().map(|row| read(row).unwrap()).collect()
}

/// Waits until an event is on disk. A reading position may take half a second.
fn wait_for_event(data: &Path, wanted: impl Fn(&Event) -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !events(data).iter().any(&wanted) {
        assert!(Instant::now() < deadline, "the event never came");
        std::thread::yield_now();
    }
}

#[test]
fn the_course_opens_and_gives_the_terminal_back() {
    let data = tempfile::tempdir().unwrap();
    let mut pty = course(data.path(), &[]);
    pty.wait_for_text("› 中文").send("\r");
    pty.wait_for_text("怎么称呼你").send("林晓\r");
    pty.wait_for_text("业务模式与渠道体系").send("q");
    assert_eq!(pty.wait_for_exit(), 0);
    assert_eq!(pty.left_behind(), Vec::<String>::new());
    assert!(events(data.path()).contains(&Event::Named {
        name: "林晓".into()
    }));
}

/// Whether a question was answered, and the reasons are shown.
fn is_told(screen: &vt100::Screen) -> bool {
    !screen.contents().contains("s 看答案")
}

#[test]
fn every_answer_that_was_acknowledged_is_there_after_a_kill() {
    let data = tempfile::tempdir().unwrap();
    for round in 1..=15 {
        let mut pty = course(data.path(), &["quiz", "further-study"]);
        // The round that was killed goes on.
        pty.wait_for_text("s 看答案").send("s");
        // The reasons are on the screen only when the answer is on disk.
        pty.wait_for(is_told);
        pty.signal(Signal::KILL);
        pty.wait_for_exit();
        let answered = |event: &&Event| matches!(event, Event::Answered { .. });
        assert_eq!(events(data.path()).iter().filter(answered).count(), round);
    }
    let verified = store::verify(data.path()).unwrap();
    assert_eq!(verified.wrong, []);
}

#[test]
fn a_sitting_goes_on_at_the_same_question_after_a_kill() {
    let data = tempfile::tempdir().unwrap();
    let mut pty = course(data.path(), &["quiz", "further-study"]);
    pty.wait_for_text("s 看答案").send("s");
    // One Enter reads on, where there is more to read; where there is not, the second one changes nothing.
    pty.wait_for(is_told).send("\r\r");
    pty.wait_for_text("第 2 题").wait_for_text("h 提示");
    let question = line_below_head(&pty);
    pty.signal(Signal::KILL);
    pty.wait_for_exit();
    let mut pty = course(data.path(), &["learn"]);
    pty.wait_for_text("没做完的题").send("\r");
    pty.wait_for_text("h 提示");
    assert_eq!(line_below_head(&pty), question);
}

#[test]
fn an_exam_goes_on_at_the_same_question_with_the_time_left_after_a_kill() {
    let data = tempfile::tempdir().unwrap();
    let mut pty = course(data.path(), &["exam"]);
    pty.wait_for_text("限时 45 分钟").send("\r");
    pty.wait_for_text("第 1 题").send("\r");
    pty.wait_for_text("第 2 题").wait_for_text("还剩 45 分钟");
    let question = line_below_head(&pty);
    // Where one is, and how much time is left, is kept a moment later.
    wait_for_event(
        data.path(),
        |event| matches!(event, Event::Drafted { left_s: Some(left), .. } if *left <= 2700),
    );
    pty.signal(Signal::KILL);
    pty.wait_for_exit();
    let mut pty = course(data.path(), &[]);
    pty.wait_for_text("考试 · 第 1 次").send("\r");
    pty.wait_for_text("第 2 题").wait_for_text("还剩 45 分钟");
    assert_eq!(line_below_head(&pty), question);
}

#[test]
fn reading_goes_on_at_the_same_step_after_a_kill() {
    let data = tempfile::tempdir().unwrap();
    let mut pty = course(data.path(), &["learn", "business-model"]);
    pty.wait_for_text("1/4").send(" ");
    wait_for_event(data.path(), |event| {
        matches!(event, Event::PageReached { step: 1, .. })
    });
    pty.wait_for_text("帮我们把产品");
    let shown = pty.text();
    pty.signal(Signal::KILL);
    pty.wait_for_exit();
    let mut pty = course(data.path(), &[]);
    pty.wait_for_text("第 1 页").send("\r");
    pty.wait_for_text("1/4");
    assert_eq!(pty.text(), shown);
}

#[test]
fn a_visit_goes_on_at_the_same_turn_after_a_kill() {
    let data = tempfile::tempdir().unwrap();
    let mut pty = course(data.path(), &["visit", "profit-first-manager"]);
    pty.wait_for_text("去之前准备什么").send("2");
    pty.wait_for_text("✓ 2").send("\r");
    pty.wait_for_text("第 1 轮").send("2");
    pty.wait_for_text("› 2").send("\r");
    pty.wait_for_text("教练").send("\r");
    pty.wait_for_text("第 2 轮");
    let shown = pty.text();
    pty.signal(Signal::KILL);
    pty.wait_for_exit();
    let mut pty = course(data.path(), &[]);
    pty.wait_for_text("没谈完的拜访").send("\r");
    pty.wait_for_text("第 2 轮，");
    pty.wait_for(|screen| screen.contents().contains("笔记"));
    assert_eq!(pty.text(), shown);
}

#[test]
fn a_signal_ends_the_course_and_everything_is_saved() {
    let data = tempfile::tempdir().unwrap();
    let mut pty = course(data.path(), &["learn", "business-model"]);
    pty.wait_for_text("1/4").send(" ");
    pty.wait_for_text("帮我们把产品");
    pty.signal(Signal::TERM);
    assert_eq!(pty.wait_for_exit(), 143);
    assert_eq!(pty.left_behind(), Vec::<String>::new());
    let last = |event: &Event| matches!(event, Event::PageReached { step: 1, .. });
    assert!(events(data.path()).iter().any(last));
}

/// What the room asks: the first line below the head.
fn line_below_head(pty: &Pty) -> String {
    pty.text().lines().nth(2).unwrap_or_default().to_owned()
}
