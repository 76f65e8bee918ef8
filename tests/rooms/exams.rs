//! The exam: sat, left and gone on with, handed in, passed and failed, and its certificate.

use qucheng::domain::event::{Event, Mode};
use qucheng::domain::exam::{self, Result};
use qucheng::domain::id::SittingId;
use qucheng::domain::lang::Lang;
use qucheng::domain::quiz::kind::Kind;
use qucheng::screens::flow::{Effect, Route};
use uuid::Uuid;

use super::ZH;
use super::desk::Desk;

/// Answers all that is asked: rightly, but for the first so many.
fn sit(desk: &mut Desk, wrong: usize) {
    let count = desk.progress().exam.as_ref().unwrap().questions.len();
    for at in 0..count {
        let keys = desk.answer_in_exam(at >= wrong);
        desk.keys(&keys);
    }
    desk.sees(desk.words().exam.legend);
}

/// Begins an exam without a clock.
pub(super) fn begin(desk: &mut Desk) {
    desk.open(Route::Exam(false));
}

/// Goes to the overview.
pub(super) fn overview(desk: &mut Desk) {
    let key = if desk.is_typing() { "ctrl-o" } else { "o" };
    let legend = desk.words().exam.legend;
    desk.keys(key).sees(legend);
}

/// An exam in which so many answers are wrong, as the log tells it: sitting it takes long.
pub(super) fn hand_in(desk: &mut Desk, wrong: usize) {
    let shelf = desk.shelf().clone();
    let sitting = SittingId(Uuid::from_u128(7));
    let questions = exam::drawn(shelf.course(), 7, 1);
    desk.happens(Event::SittingBegan {
        sitting,
        mode: Mode::Exam,
        seed: 7,
        attempt: Some(1),
        questions: questions.clone(),
        limit_s: None,
    });
    for (at, asked) in questions.iter().enumerate() {
        let question = shelf.question(&asked.id).unwrap();
        let answer = if at < wrong {
            question.blank()
        } else {
            question.key()
        };
        desk.happens(Event::Answered {
            sitting,
            question: asked.id.clone(),
            version: asked.version,
            score: question.grade(&answer).share(),
            answer,
            hints: 0,
            shown: false,
            took_ms: 9000,
            sure: None,
            left_s: None,
        });
    }
    desk.happens(Event::SittingEnded {
        sitting,
        handed_in: true,
    });
    desk.open(Route::Result(sitting));
}

/// The same, sat with keys.
fn exam(wrong: usize) -> Desk {
    let mut desk = Desk::zh(80, 24).hastily();
    begin(&mut desk);
    sit(&mut desk, wrong);
    desk.keys("h enter").sees(ZH.exam.handed_in).keys("enter");
    desk
}

fn came_to(desk: &Desk) -> Result {
    let sat = desk.progress().exams.last().unwrap();
    Result::of(sat, desk.shelf().course())
}

#[test]
fn an_exam_has_its_questions_and_tells_nothing_before_its_end() {
    let mut desk = Desk::zh(80, 24).hastily();
    desk.keys("x").sees(ZH.exam.rules).keys("enter");
    let sat = desk.progress().exam.clone().unwrap();
    assert_eq!(
        (sat.questions.len(), sat.attempt, sat.limit_s),
        (30, 1, Some(45 * 60))
    );
    // No hint, no answer, no page, nothing to look up.
    while desk.is_typing() {
        desk.keys("enter");
    }
    for key in ["s", "p", "/", ","] {
        desk.keys(key).asks_nothing();
    }
    let keys = desk.answer_in_exam(false);
    desk.keys(&keys).asks("answered");
    desk.does_not_see("✓").does_not_see("✗");
    desk.sees(&(ZH.exam.answered)(1, 30));
}

#[test]
fn an_answer_can_be_changed_and_taken_back() {
    let mut desk = Desk::zh(80, 24).hastily();
    desk.open(Route::Exam(false));
    let first = desk.progress().exam.as_ref().unwrap().at.clone().unwrap();
    let score = |desk: &Desk| desk.progress().exam.as_ref().unwrap().score(&first);
    let wrong = desk.answer_in_exam(false);
    desk.keys(&wrong);
    assert!(score(&desk) < 1.0);
    // Back over the overview, so that any kind of question may come second.
    desk.open(Route::ExamOpen);
    overview(&mut desk);
    desk.keys("left left enter");
    let clear = if desk.is_typing() { "ctrl-u " } else { "" };
    let right = desk.answer_in_exam(true);
    desk.keys(&format!("{clear}{right}"));
    assert!((score(&desk) - 1.0).abs() < 1e-9);
}

#[test]
fn the_time_runs_only_while_it_is_open_and_hands_it_in() {
    let mut desk = Desk::zh(80, 24).hastily();
    desk.open(Route::Exam(true)).sees(&(ZH.exam.left)(45 * 60));
    for _ in 0..30 {
        desk.passes(10);
    }
    desk.sees(&(ZH.exam.left)(40 * 60));
    let kept = |desk: &Desk| desk.progress().exam.as_ref().unwrap().left_s;
    assert_eq!(kept(&desk), Some(40 * 60));
    // A machine that slept takes nothing away, nor does a clock that is set back.
    desk.passes(3600).passes(-7200);
    assert_eq!(kept(&desk), Some(40 * 60 - 20));
    desk.keys("esc").sleeps(1);
    assert_eq!(desk.alarm(), None);
    let mut later = desk.again();
    later
        .keys("x")
        .sees(&(ZH.exam.left)(40 * 60 - 20))
        .keys("enter");
    assert_eq!(kept(&later), Some(40 * 60 - 20));
    for _ in 0..260 {
        later.passes(10);
    }
    later.sees(ZH.exam.time_over);
    assert_eq!(later.progress().exam, None);
    assert!(later.progress().exams[0].handed_in);
    assert_eq!(later.alarm(), None);
    later.keys("enter").sees(ZH.exam.failed);
}

#[test]
fn it_goes_on_at_the_same_question_with_what_was_begun() {
    let mut desk = Desk::zh(80, 24).hastily();
    desk.open(Route::Exam(false));
    for _ in 0..4 {
        let keys = desk.answer_in_exam(true);
        desk.keys(&keys);
    }
    let shown = desk.frame();
    // As after a crash: nothing was told to anybody.
    let mut later = desk.again();
    later.open(Route::ExamOpen);
    assert_eq!(later.frame(), shown);
}

#[test]
fn who_fails_is_told_where_and_what_to_study() {
    let mut desk = exam(30);
    let result = came_to(&desk);
    assert!(!result.passed && result.share() < 0.8);
    desk.sees(ZH.exam.failed).sees(ZH.exam.study);
    desk.does_not_see(&format!("Enter {}", ZH.exam.certificate));
    for label in [ZH.exam.missed, ZH.exam.look, ZH.exam.to_study] {
        assert!(desk.foot().contains(label), "{}", desk.foot());
    }
    desk.keys("r").sees("✗").keys("right left esc");
    desk.keys("1");
    assert!(
        desk.progress().reading.is_some(),
        "the first lesson to study opens"
    );
    // The next attempt has the same seed, and other questions.
    desk.open(Route::Exam(false));
    let (first, next) = (
        &desk.progress().exams[0],
        desk.progress().exam.as_ref().unwrap(),
    );
    assert_eq!((next.seed, next.attempt), (first.seed, 2));
    let shared = next
        .questions
        .iter()
        .filter(|asked| first.questions.contains(asked));
    assert!(shared.count() * 4 <= 30);
}

#[test]
fn who_passes_gets_a_certificate_with_the_name_that_was_typed() {
    let mut desk = exam(1);
    assert!(came_to(&desk).passed);
    desk.sees(ZH.exam.passed)
        .keys("enter")
        .sees(ZH.certificate.ask_name);
    desk.keys("enter").asks_nothing();
    desk.types("林晓").keys("enter").asks("certificate_made");
    desk.sees("林晓").sees(ZH.certificate.title);
    let sitting = desk.progress().exams[0].sitting;
    let made = desk
        .progress()
        .certificate(sitting, desk.shelf().course())
        .unwrap();
    assert_eq!((made.name.as_str(), made.of, made.attempt), ("林晓", 30, 1));
    desk.keys("enter");
    assert_eq!(desk.asked(), [Effect::SaveCertificate(sitting)]);
}

#[test]
fn without_a_critical_objective_nobody_passes() {
    let mut desk = Desk::zh(80, 24).hastily();
    desk.open(Route::Exam(false));
    let course = desk.shelf().course().clone();
    let wrong = |desk: &Desk| {
        let at = desk.progress().exam.as_ref().unwrap().at.clone().unwrap();
        course.question(&at).unwrap().objective == "tell-sales-roles-apart".into()
    };
    for _ in 0..30 {
        let keys = desk.answer_in_exam(!wrong(&desk));
        desk.keys(&keys);
    }
    desk.keys("h enter enter");
    let result = came_to(&desk);
    assert!((result.share() - 0.8).abs() < 1e-9 && !result.passed);
    desk.sees(&(ZH.exam.missing)(&["分清三种销售"], 80));
    desk.does_not_see(&(ZH.exam.too_few)(80));
}

#[test]
fn who_misses_both_the_total_and_an_objective_is_told_both_and_sent_to_the_worst_first() {
    let mut desk = Desk::zh(80, 40).hastily();
    // Nothing is answered of one required objective, and little of the others.
    desk.open(Route::Exam(false));
    let course = desk.shelf().course().clone();
    let worst = "tell-sales-roles-apart";
    for at in 0..30 {
        let asked = desk.progress().exam.as_ref().unwrap().at.clone().unwrap();
        let is_worst = course.question(&asked).unwrap().objective == worst.into();
        let keys = if is_worst {
            "enter".to_owned()
        } else {
            desk.answer_in_exam(at % 3 == 0)
        };
        desk.keys(&keys);
    }
    desk.keys("h enter enter");
    desk.sees(&(ZH.exam.too_few)(80)).sees("分清三种销售");
    desk.keys("1");
    let (page, _) = desk.progress().reading.clone().unwrap();
    let lesson = page.lesson();
    let mut taught = course.questions_on(&lesson);
    assert!(taught.any(|head| head.objective == worst.into()));
}

#[test]
fn from_handing_in_one_goes_back_to_the_overview() {
    let mut desk = Desk::zh(80, 24).hastily();
    begin(&mut desk);
    overview(&mut desk);
    desk.keys("h").sees(&(ZH.exam.sure)(30)).keys("esc");
    desk.sees(ZH.exam.legend)
        .keys("esc")
        .does_not_see(ZH.exam.legend);
}

/// The keys that lead through an exam are named while any kind of question is asked.
#[test]
fn the_foot_line_of_an_exam_leads_on_and_back_in_every_kind_of_question() {
    for (lang, columns) in [
        (Lang::Zh, 60),
        (Lang::Zh, 80),
        (Lang::En, 60),
        (Lang::En, 80),
    ] {
        let mut desk = Desk::new(lang, columns, 24, Vec::new()).hastily();
        let words = &desk.words().exam;
        begin(&mut desk);
        desk.keys("enter");
        for _ in 1..29 {
            let foot = desk.foot();
            // Beside the longer keys that a typed answer leaves there is less room.
            let room = columns - if desk.is_typing() { 20 } else { 0 };
            let labels = [
                (true, words.next),
                (true, words.pause),
                (room >= 60, words.before),
                (room >= 80, words.overview),
            ];
            for (is_due, label) in labels {
                assert!(!is_due || foot.contains(label), "{foot}");
            }
            desk.keys("enter");
        }
    }
}

#[test]
fn one_that_is_given_up_is_asked_about_and_kept_apart() {
    let mut desk = Desk::zh(80, 24).hastily();
    desk.open(Route::Exam(false))
        .keys("esc x")
        .sees(ZH.exam.go_on);
    // The key that led here, pressed once too often, does nothing.
    desk.keys("x").asks_nothing();
    desk.keys("d").sees(ZH.exam.give_up_ask).asks_nothing();
    desk.keys("esc").does_not_see(ZH.exam.give_up_ask);
    desk.keys("d y")
        .asks("sitting_ended")
        .sees(ZH.exam.given_up);
    assert!(!desk.progress().exams[0].handed_in);
}

#[test]
fn an_answer_that_is_not_complete_is_told_once_and_marked() {
    let mut desk = Desk::zh(80, 24).hastily();
    begin(&mut desk);
    while !desk.is_typing() {
        desk.keys("enter");
    }
    let at = desk.progress().exam.as_ref().unwrap().at.clone().unwrap();
    let question = desk.shelf().question(&at).unwrap();
    let told = match question.kind {
        Kind::Number(_) => ZH.quiz.not_a_number,
        _ => ZH.exam.unfinished,
    };
    // Punctuation is no answer.
    desk.types("。").keys("enter").sees(told);
    desk.keys("enter").does_not_see(told);
    overview(&mut desk);
    assert!(
        desk.frame().lines().any(|line| line.contains(" -")),
        "it is marked"
    );
}

#[test]
fn who_has_passed_is_told_so_and_finds_the_certificate() {
    let mut desk = exam(1);
    desk.keys("esc").open(Route::Exams);
    desk.sees("已经通过").does_not_see("还没到 80%");
    desk.keys("c").sees(ZH.certificate.ask_name);
    // Home and progress tell it, too.
    desk.open(Route::Home).sees(ZH.exam.open_passed);
    desk.keys("o").sees(&(ZH.standing.passed)(1, 96));
    desk.keys("c").sees(ZH.certificate.ask_name);
}

#[test]
fn earlier_attempts_are_reached_by_a_key_that_is_named() {
    let mut desk = exam(30);
    desk.keys("esc").open(Route::Exams);
    assert!(desk.foot().contains(ZH.exam.to_past), "{}", desk.foot());
    desk.keys("down enter")
        .sees(ZH.exam.failed)
        .sees(ZH.exam.study);
}

#[test]
fn answers_count_for_review_when_it_is_handed_in() {
    let mut desk = Desk::zh(80, 24).hastily();
    desk.open(Route::Exam(false));
    sit(&mut desk, 0);
    let heads: Vec<_> = desk.shelf().course().questions().cloned().collect();
    let known = |desk: &Desk| {
        heads
            .iter()
            .filter(|head| desk.progress().memory(head).is_some())
            .count()
    };
    assert_eq!(known(&desk), 0);
    desk.keys("h enter");
    assert_eq!(known(&desk), 30);
}

#[test]
fn the_questions_of_an_exam_are_those_of_its_seed_in_every_language() {
    for lang in [Lang::Zh, Lang::En] {
        let mut desk = Desk::new(lang, 60, 16, Vec::new()).hastily();
        desk.open(Route::Exam(true));
        desk.asks_for(|event| {
            matches!(event, Event::SittingBegan { mode: Mode::Exam, questions, .. } if questions.len() == 30)
        });
    }
}

#[test]
fn home_counts_the_answers_of_an_exam_as_the_exam_does_also_after_a_kill() {
    let mut desk = Desk::zh(80, 24).hastily();
    begin(&mut desk);
    while desk.is_typing() {
        desk.keys("enter");
    }
    let keys = desk.answer_in_exam(true);
    let (keys, _) = keys.rsplit_once(' ').unwrap_or((&keys, ""));
    desk.keys(keys.trim_end_matches("enter"));
    let told = (ZH.exam.answered)(1, 30);
    desk.sees(&told);
    let mut later = desk.again();
    later
        .sees(&told)
        .keys("x")
        .sees(&(ZH.exam.still_open)(1, 30));
}
