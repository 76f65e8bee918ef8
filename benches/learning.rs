//! How long it takes to fold a long log, to find what is due, and to answer a question behind one.

use std::sync::Arc;

use divan::{Bencher, black_box};
use qucheng::app::App;
use qucheng::domain::course::Course;
use qucheng::domain::event::{Answer, Asked, Entry, Event, Mode};
use qucheng::domain::id::{EventId, LearnerId, SittingId};
use qucheng::domain::lang::Lang;
use qucheng::domain::moment::Moment;
use qucheng::domain::progress::History;
use qucheng::domain::quiz::draw::Scope;
use qucheng::domain::review::{self, Plan};
use qucheng::domain::shelf::Shelf;
use qucheng::library::Library;
use qucheng::screens::flow::{Cx, Effect, Fresh, Route};
use qucheng::text::Glyphs;
use qucheng::ui::key::{Input, Key};
use qucheng::ui::look::Look;
use qucheng::ui::pen::Pen;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Rect;
use uuid::Uuid;

fn main() {
    divan::main();
}

/// The answers of many days: as a learner gives them, a sitting of ten after the other.
fn log(course: &Course, answers: usize) -> Vec<Entry> {
    let heads: Vec<_> = course.questions().collect();
    let mut entries: Vec<Entry> = Vec::new();
    let mut add = |event: Event, at: i64| {
        let number = entries.len() as u128 + 1;
        entries.push(Entry {
            seq: i64::try_from(number).unwrap_or(0),
            id: EventId(Uuid::from_u128(number)),
            moment: Moment { at, offset: 480 },
            learner: LearnerId(Uuid::nil()),
            course: course.id.clone(),
            event,
        });
    };
    for n in 0..answers {
        let head = heads[n * 7 % heads.len()];
        let sitting = SittingId(Uuid::from_u128((n / 10) as u128));
        let at = i64::try_from(n).unwrap_or(0) * 1_800_000;
        if n % 10 == 0 {
            let asked = |head: &&_| asked(head);
            add(
                Event::SittingBegan {
                    sitting,
                    mode: Mode::Practice,
                    seed: 1,
                    attempt: None,
                    questions: heads.iter().cycle().skip(n).take(10).map(asked).collect(),
                    limit_s: None,
                },
                at,
            );
        }
        add(
            Event::Answered {
                sitting,
                question: head.id.clone(),
                version: head.version,
                answer: Answer::Options(vec!["a".into()]),
                score: if n % 5 == 0 { 0.0 } else { 1.0 },
                hints: 0,
                shown: false,
                took_ms: 9000,
                sure: Some(2),
                left_s: None,
            },
            at + 9000,
        );
    }
    entries
}

fn asked(head: &qucheng::domain::course::QuestionHead) -> Asked {
    Asked {
        id: head.id.clone(),
        version: head.version,
    }
}

/// A log of 10,000 answers, folded: at most 50 ms are wanted.
#[divan::bench]
fn fold_10_000_answers(bencher: Bencher) {
    let library = Library::embedded();
    let entries = log(library.course(), 10_000);
    bencher
        .with_inputs(|| entries.clone())
        .bench_values(|entries| {
            let mut history = History::default();
            history.extend(entries);
            history
        });
}

/// What is due today behind it: at most 10 ms are wanted.
#[divan::bench]
fn due_behind_10_000_answers(bencher: Bencher) {
    let library = Library::embedded();
    let mut history = History::default();
    history.extend(log(library.course(), 10_000));
    let plan = Plan::of(&history.progress().settings);
    bencher.bench(|| {
        let items = history.progress().items(library.course());
        review::due(black_box(items), &plan, 300)
    });
}

/// What the next 30 days ask.
#[divan::bench]
fn forecast_behind_10_000_answers(bencher: Bencher) {
    let library = Library::embedded();
    let mut history = History::default();
    history.extend(log(library.course(), 10_000));
    let plan = Plan::of(&history.progress().settings);
    let items: Vec<_> = history.progress().items(library.course()).collect();
    bencher.bench(|| review::forecast(black_box(&items), &plan, 300));
}

/// A question is answered, and the next frame drawn: the length of the log does not matter.
#[divan::bench(args = [100, 10_000])]
fn answer_to_frame(bencher: Bencher, answers: usize) {
    let library = Arc::new(Library::embedded());
    let mut history = History::default();
    history.extend(log(library.course(), answers));
    let screen = Rect::new(0, 0, 80, 24);
    let cx = Cx {
        pen: Pen {
            lang: Lang::Zh,
            look: Look::DEFAULT,
            glyphs: Glyphs::Narrow,
        },
        shelf: library,
        history,
        now: Moment {
            at: 1_795_482_000_000,
            offset: 480,
        },
        fresh: Fresh {
            id: Uuid::from_u128(1 << 100),
            seed: 7,
        },
        screen,
        area: screen,
        notice: None,
        mouse: true,
        strip: None,
    };
    let answered = |number: u128, event: Event| Entry {
        seq: i64::MAX,
        id: EventId(Uuid::from_u128(number)),
        moment: cx.now,
        learner: LearnerId(Uuid::nil()),
        course: "qucheng".into(),
        event,
    };
    bencher
        .with_inputs(|| {
            let terminal = Terminal::new(TestBackend::new(80, 24));
            let (app, _) = App::open(Route::Quiz(Mode::Check, Scope::All), &cx);
            let mut cx = cx.clone();
            // A log that has just been copied has no room for one more: that is no part of an answer.
            cx.history.extend([answered(
                u128::MAX >> 2,
                Event::Named {
                    name: "林晓".into(),
                },
            )]);
            (app, cx, terminal)
        })
        .bench_values(|(mut app, mut cx, terminal)| {
            let Ok(mut terminal) = terminal;
            let mut number = u128::MAX >> 1;
            for key in [Key::Char('1'), Key::Enter] {
                for effect in app.input(&Input::Key(key), &cx) {
                    if let Effect::Record(event) = effect {
                        number += 1;
                        cx.history.extend([answered(number, event)]);
                    }
                }
                let Ok(_) = terminal.draw(|frame| app.draw(frame, &cx));
            }
            // What is given back is not dropped in the time that is measured.
            (app, cx, terminal)
        });
}
