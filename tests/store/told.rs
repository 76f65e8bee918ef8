//! What is told of a log from outside: how far the learner is, and whether a certificate holds.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use qucheng::domain::event::{Event, Mode};
use qucheng::domain::exam;
use qucheng::domain::id::SittingId;
use qucheng::domain::lang::Lang;
use qucheng::domain::progress::History;
use qucheng::domain::shelf::Shelf;
use qucheng::library::Library;
use qucheng::paper;
use serde_json::Value;
use uuid::Uuid;

use super::{Desk, dir};

const SITTING: SittingId = SittingId(Uuid::from_u128(9));

/// Sits an exam in which so many answers are wrong.
fn sit(desk: &mut Desk, wrong: usize) {
    let library = Library::embedded();
    let questions = exam::drawn(library.course(), 7, 1);
    desk.save(Event::SittingBegan {
        sitting: SITTING,
        mode: Mode::Exam,
        seed: 7,
        attempt: Some(1),
        questions: questions.clone(),
        limit_s: None,
    });
    for (at, asked) in questions.iter().enumerate() {
        let question = library.question(&asked.id).unwrap();
        let answer = if at < wrong {
            question.blank()
        } else {
            question.key()
        };
        desk.save(Event::Answered {
            sitting: SITTING,
            question: asked.id.clone(),
            version: asked.version,
            score: question.grade(&answer).share(),
            answer,
            hints: 0,
            shown: false,
            took_ms: 1,
            sure: None,
            left_s: None,
        });
    }
    desk.save(Event::SittingEnded {
        sitting: SITTING,
        handed_in: true,
    });
}

fn run(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_qucheng"))
        .args(["--lang", "en", "--data"])
        .arg(dir)
        .args(args)
        .env("QUCHENG_NOW", "2025-11-25T09:00:00+08:00")
        .output()
        .unwrap()
}

/// Makes a certificate as a session does, and saves its page.
fn certificate(mut desk: Desk, file: &Path) {
    desk.save(Event::CertificateMade {
        sitting: SITTING,
        name: "林晓".into(),
    });
    let library = Library::embedded();
    let mut history = History::default();
    history.extend(desk.close());
    let made = history.progress().certificate(SITTING, library.course());
    let page = paper::certificate(&made.unwrap(), &library.course().title, Lang::Zh);
    fs::write(file, page).unwrap();
}

#[test]
fn a_certificate_holds_against_its_own_log_and_no_other() {
    let (own, other) = (dir(), dir());
    let mut desk = Desk::open(own.path());
    sit(&mut desk, 1);
    let file = own.path().join("certificate.html");
    certificate(desk, &file);
    let verify = |data: &Path, file: &Path| {
        let output = run(data, &["certificate", "verify", file.to_str().unwrap()]);
        let said = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(said).unwrap())
    };
    let (code, said) = verify(own.path(), &file);
    assert_eq!(
        (code, said.contains("It holds: 林晓")),
        (Some(0), true),
        "{said}"
    );
    Desk::open(other.path()).close();
    assert_eq!(verify(other.path(), &file).0, Some(1));
    let page = fs::read_to_string(&file).unwrap();
    for (is, forged) in [
        ("林晓", "王某"),
        ("\"points\":29.0", "\"points\":30.0"),
        ("\"seed\":7", "\"seed\":8"),
    ] {
        let forgery = own.path().join("forged.html");
        fs::write(&forgery, page.replace(is, forged)).unwrap();
        let (code, said) = verify(own.path(), &forgery);
        assert_eq!(
            (code, said.contains("differs")),
            (Some(1), true),
            "{forged}: {said}"
        );
    }
    // What is to be read counts as much as what a program reads.
    let forgery = own.path().join("forged.html");
    fs::write(&forgery, page.replace("29 / 30", "30 / 30")).unwrap();
    let (code, said) = verify(own.path(), &forgery);
    assert_eq!(
        (code, said.contains("was changed")),
        (Some(1), true),
        "{said}"
    );
    for nothing in ["log.db", "none.html"] {
        assert_eq!(
            verify(own.path(), &own.path().join(nothing)).0,
            Some(1),
            "{nothing}"
        );
    }
}

#[test]
fn progress_is_printed_as_the_screens_show_it() {
    let data = dir();
    let mut desk = Desk::open(data.path());
    sit(&mut desk, 12);
    desk.close();
    let output = run(data.path(), &["progress", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let told: BTreeMap<String, Value> = serde_json::from_slice(&output.stdout).unwrap();
    let keys: Vec<&str> = told.keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "answered",
            "course",
            "date",
            "due",
            "exam_date",
            "exams",
            "forecast",
            "learner",
            "objectives",
            "retention",
            "version"
        ]
    );
    assert_eq!(told["objectives"].as_array().unwrap().len(), 7);
    assert_eq!(told["exams"][0]["passed"], Value::Bool(false));
    assert_eq!(
        told["answered"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_u64)
            .sum::<u64>(),
        30
    );
    let text = run(data.path(), &["progress"]);
    assert!(
        String::from_utf8(text.stdout)
            .unwrap()
            .contains("Tell the sales roles apart ★")
    );
}
