//! What a learner did: the events of the log, to the letter as they are stored and exported.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::course::Renamed;
use super::id::{
    EndingId, EventId, ItemId, LearnerId, LineId, OptionId, PageId, QuestionId, RubricId, RunId,
    SceneId, SittingId, VisitId,
};
use super::moment::Moment;
use super::visit::Grade;

/// Something that happened. The kind and the body are what the log keeps.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The learner gave a name.
    Named {
        /// As it was typed, cleaned.
        name: String,
    },
    /// A setting was chosen.
    Set {
        /// Which one.
        key: Setting,
        /// Its new value.
        value: String,
    },
    /// A page was shown up to a step. It is read when its last step was reached.
    PageReached {
        /// The page.
        page: PageId,
        /// The step, from 0.
        step: u16,
    },
    /// A page was marked, or its mark was taken away.
    Bookmarked {
        /// The page.
        page: PageId,
        /// Whether it is marked now.
        on: bool,
    },
    /// A sitting with questions began.
    SittingBegan {
        /// Its id.
        sitting: SittingId,
        /// How questions behave in it.
        mode: Mode,
        /// Orders the options.
        seed: u32,
        /// Which attempt at the exam it is, from 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attempt: Option<u32>,
        /// The questions, in order.
        questions: Vec<Asked>,
        /// How much time there is, in seconds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        limit_s: Option<u32>,
    },
    /// A question was answered, or its answer was shown.
    Answered {
        /// In which sitting.
        sitting: SittingId,
        /// Which question.
        question: QuestionId,
        /// The version of the question.
        version: u32,
        /// What was answered.
        answer: Answer,
        /// From 0 to 1.
        score: f64,
        /// How many hints were looked at before.
        hints: u8,
        /// Whether the answer was shown instead.
        shown: bool,
        /// How long it took, in milliseconds.
        took_ms: u64,
        /// How sure the learner was, 1 to 3.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sure: Option<u8>,
        /// How much time was left, in seconds, where time runs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        left_s: Option<u32>,
    },
    /// Something of an answer that is not given yet, as it stands on the screen.
    Drafted {
        /// In which sitting.
        sitting: SittingId,
        /// Which question.
        question: QuestionId,
        /// The answer so far.
        answer: Answer,
        /// How many hints were looked at.
        hints: u8,
        /// How sure the learner is, 1 to 3.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sure: Option<u8>,
        /// How much time is left, in seconds, where time runs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        left_s: Option<u32>,
    },
    /// A question was left out.
    Skipped {
        /// In which sitting.
        sitting: SittingId,
        /// Which question.
        question: QuestionId,
    },
    /// A sitting came to its end.
    SittingEnded {
        /// Which.
        sitting: SittingId,
        /// Whether the learner went through it (or left it early).
        handed_in: bool,
    },
    /// A certificate was made.
    CertificateMade {
        /// Of which exam.
        sitting: SittingId,
        /// The name that stands on it.
        name: String,
    },
    /// A visit began: what was prepared is chosen.
    VisitBegan {
        /// Its id.
        run: RunId,
        /// Which visit.
        visit: VisitId,
        /// Selects the values of the hidden facts.
        seed: u32,
        /// How it is played.
        mode: Mode,
        /// What was prepared.
        brought: Vec<ItemId>,
        /// The earlier run and turn it goes on from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<From>,
    },
    /// The learner said something.
    LineChosen {
        /// In which run.
        run: RunId,
        /// The turn, from 1.
        turn: u16,
        /// The scene it was said in.
        scene: SceneId,
        /// What was said.
        line: LineId,
    },
    /// A visit came to its end.
    VisitEnded {
        /// Which run.
        run: RunId,
        /// How.
        ending: EndingId,
        /// How good each behaviour was; nothing where the log is from before this was kept.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        rubric: BTreeMap<RubricId, Grade>,
    },
    /// What lies before it no longer counts as progress; it is kept.
    StartedOver {},
    /// The last starting over that still holds does so no more: what lies before it counts again, and
    /// what was done since counts, too.
    TakenUpAgain {},
}

/// A setting that the log keeps.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// The language, `zh` or `en`.
    Lang,
    /// The look.
    Look,
    /// The width of ambiguous characters.
    Glyphs,
    /// Whether the mouse is listened to, `on` or `off`.
    Mouse,
    /// How likely an answer is to be known when it is asked for again, as `0.90`.
    Retention,
    /// The day of the exam, as `2026-12-01`; empty where there is none.
    ExamDate,
}

/// How questions behave in a sitting; how a visit is played.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// As often as one likes: reasons at once, hints, what was wrong comes back.
    Practice,
    /// A lesson's own questions: at its end, or one on its page.
    Check,
    /// Before a lesson: what is known already.
    Pretest,
    /// What is about to be forgotten.
    Review,
    /// No reasons before the end.
    Exam,
}

/// A question as a sitting began with it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Asked {
    /// The question.
    pub id: QuestionId,
    /// Its version then.
    pub version: u32,
}

/// What was answered.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The options chosen.
    Options(Vec<OptionId>),
    /// Each item with its category, or with what it is matched to.
    Pairs(BTreeMap<OptionId, OptionId>),
    /// The steps in the order given to them.
    Order(Vec<OptionId>),
    /// What was typed.
    Text(String),
    /// A number.
    Number(f64),
}

/// Where a run of a visit goes on from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct From {
    /// The earlier run.
    pub run: RunId,
    /// The last turn that is kept of it.
    pub turn: u16,
}

/// An event with everything the log keeps beside it.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// The order of arrival in this file; serves only to hand back what is new.
    pub seq: i64,
    /// Unique over all files; folds go in its order.
    pub id: EventId,
    /// When.
    pub moment: Moment,
    /// Who.
    pub learner: LearnerId,
    /// In which course.
    pub course: String,
    /// What.
    pub event: Event,
}

/// Which entry of the log an event is, and when it happened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stamp {
    /// The entry's id.
    pub id: EventId,
    /// When.
    pub moment: Moment,
}

impl Stamp {
    /// That of no entry, for folds in which it plays no part.
    pub const NONE: Self = Self {
        id: EventId(uuid::Uuid::nil()),
        moment: Moment { at: 0, offset: 0 },
    };
}

impl Entry {
    /// Which entry it is, and when it happened.
    pub fn stamp(&self) -> Stamp {
        Stamp {
            id: self.id,
            moment: self.moment,
        }
    }
}

/// The body of a stored event is not what its kind asks for.
#[derive(Debug, thiserror::Error)]
#[error("{kind}: {source}")]
pub struct BadBody {
    kind: String,
    source: serde_json::Error,
}

impl Event {
    /// The event's kind and body, as they are stored.
    pub fn parts(&self) -> (String, Value) {
        // Every part of an event is a string, a number, a list or a map with string keys, so
        // making it into a value cannot fail; were it ever to, an empty kind is refused on reading.
        match serde_json::to_value(self) {
            Ok(Value::Object(whole)) => whole.into_iter().next().unwrap_or_default(),
            _ => Default::default(),
        }
    }

    /// The sitting that it belongs to.
    pub fn sitting(&self) -> Option<SittingId> {
        match self {
            Self::SittingBegan { sitting, .. }
            | Self::Answered { sitting, .. }
            | Self::Drafted { sitting, .. }
            | Self::Skipped { sitting, .. }
            | Self::SittingEnded { sitting, .. }
            | Self::CertificateMade { sitting, .. } => Some(*sitting),
            _ => None,
        }
    }

    /// Whether it only tells where the learner is. It may be saved a little later than it happened,
    /// for the next one of its kind soon takes its place.
    pub fn may_wait(&self) -> bool {
        matches!(self, Self::PageReached { .. } | Self::Drafted { .. })
    }

    /// Whether an `earlier` event need not be saved any more once this one is: a place that was passed,
    /// or the draft of an answer that is further now, or done with.
    pub fn outdates(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            // Going back leaves the step before: the furthest decides whether a page was read.
            (
                Self::PageReached { page, step },
                Self::PageReached {
                    page: before,
                    step: from,
                },
            ) => page == before && from <= step,
            (
                Self::Drafted {
                    sitting, question, ..
                }
                | Self::Answered {
                    sitting, question, ..
                }
                | Self::Skipped { sitting, question },
                Self::Drafted {
                    sitting: before,
                    question: asked,
                    ..
                },
            ) => sitting == before && question == asked,
            _ => false,
        }
    }

    /// The event with the present ids of what was renamed since.
    #[must_use]
    pub fn renamed(mut self, renamed: &Renamed) -> Self {
        fn put<T: Clone + Eq + Hash>(id: &mut T, renamed: &HashMap<T, T>) {
            if let Some(now) = renamed.get(id) {
                *id = now.clone();
            }
        }
        match &mut self {
            Self::PageReached { page, .. } | Self::Bookmarked { page, .. } => {
                put(page, &renamed.pages);
            }
            Self::SittingBegan { questions, .. } => {
                for asked in questions {
                    put(&mut asked.id, &renamed.questions);
                }
            }
            Self::Answered { question, .. }
            | Self::Drafted { question, .. }
            | Self::Skipped { question, .. } => put(question, &renamed.questions),
            Self::VisitBegan { visit, .. } => put(visit, &renamed.visits),
            Self::Named { .. }
            | Self::Set { .. }
            | Self::SittingEnded { .. }
            | Self::CertificateMade { .. }
            | Self::LineChosen { .. }
            | Self::VisitEnded { .. }
            | Self::StartedOver {}
            | Self::TakenUpAgain {} => {}
        }
        self
    }

    /// The event stored as `kind` with `body`.
    ///
    /// # Errors
    /// When the kind is unknown or the body is not what the kind asks for.
    pub fn read(kind: &str, body: &str) -> Result<Self, BadBody> {
        let bad = |source| BadBody {
            kind: kind.to_owned(),
            source,
        };
        // As the one entry of a map, kind and body are read in one go: a start reads every event of
        // the log. A body that is no single value would end the map early, or add to it.
        let kind = Value::from(kind);
        serde_json::from_str(&format!("{{{kind}:{body}}}")).map_err(bad)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round_trip(event: &Event, body: &str) {
        let (kind, stored) = event.parts();
        assert_eq!(stored.to_string(), body);
        assert_eq!(&Event::read(&kind, body).unwrap(), event);
    }

    #[test]
    fn events_are_stored_as_the_format_says() {
        let sitting = SittingId(uuid::Uuid::from_u128(1));
        round_trip(
            &Event::PageReached {
                page: "roles/who".into(),
                step: 2,
            },
            r#"{"page":"roles/who","step":2}"#,
        );
        round_trip(
            &Event::Bookmarked {
                page: "roles/who".into(),
                on: true,
            },
            r#"{"on":true,"page":"roles/who"}"#,
        );
        round_trip(
            &Event::Answered {
                sitting,
                question: "measured".into(),
                version: 1,
                answer: Answer::Options(vec!["industry".into()]),
                score: 1.0,
                hints: 0,
                shown: false,
                took_ms: 4200,
                sure: None,
                left_s: None,
            },
            r#"{"answer":{"options":["industry"]},"hints":0,"question":"measured","score":1.0,"shown":false,"sitting":"00000000-0000-0000-0000-000000000001","took_ms":4200,"version":1}"#,
        );
        round_trip(&Event::StartedOver {}, "{}");
        assert_eq!(Event::StartedOver {}.parts().0, "started_over");
        round_trip(&Event::TakenUpAgain {}, "{}");
        assert_eq!(Event::TakenUpAgain {}.parts().0, "taken_up_again");
        round_trip(
            &Event::Set {
                key: Setting::Mouse,
                value: "off".into(),
            },
            r#"{"key":"mouse","value":"off"}"#,
        );
    }

    #[test]
    fn what_was_renamed_gets_its_present_id() {
        let renamed = Renamed {
            questions: [("old".into(), "new".into())].into(),
            ..Renamed::default()
        };
        let skipped = |question: &str| Event::Skipped {
            sitting: SittingId(uuid::Uuid::nil()),
            question: question.into(),
        };
        assert_eq!(skipped("old").renamed(&renamed), skipped("new"));
        assert_eq!(skipped("other").renamed(&renamed), skipped("other"));
    }

    #[test]
    fn what_is_not_an_event_is_refused_by_name() {
        for (kind, body) in [
            ("named", "{}"),
            ("named", "["),
            ("sang", "{}"),
            ("page_reached", r#"{"page":"a/b","step":-1}"#),
            ("started_over", r#"{},"started_over":{}"#),
            ("started_over", "{}} {"),
            ("started_over", ""),
        ] {
            let error = Event::read(kind, body).unwrap_err().to_string();
            assert!(error.starts_with(kind), "{error}");
        }
    }
}
