//! Plays a visit without a screen, and tells it as `qucheng play --format json` prints it.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::super::id::{EndingId, FactId, ItemId, LineId, MeterId, RubricId, SceneId, VisitId};
use super::super::lang::Text;
use super::debrief::{Debrief, Hidden, Judged, series};
use super::plan::Plan;
use super::rules::Unprepared;
use super::run::Run;
use super::{Grade, Scene};

/// What to say in a turn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Choice {
    /// The line at this position in the scene's file, from 1; hidden lines count.
    Number(usize),
    /// The line with this id.
    Id(LineId),
}

impl Choice {
    /// A number is a position; anything else an id.
    pub fn read(text: &str) -> Self {
        text.parse()
            .map_or_else(|_| Self::Id(text.into()), Self::Number)
    }

    fn line(&self, scene: &Scene) -> Option<LineId> {
        match self {
            Self::Number(number) => {
                let line = scene.lines.get(number.checked_sub(1)?)?;
                Some(line.id.clone())
            }
            Self::Id(id) => Some(id.clone()),
        }
    }
}

/// A play, told. The keys are those of the format and never change.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Played {
    /// Which visit.
    pub visit: VisitId,
    /// What picked the facts' values.
    pub seed: u32,
    /// What was said.
    pub turns: Vec<Said>,
    /// Each meter at the start and after each turn.
    pub meters: BTreeMap<MeterId, Vec<u8>>,
    /// The facts that were found out, in the order of the file.
    pub known: Vec<FactId>,
    /// How it went; null where no ending was reached.
    pub debrief: Option<Outcome>,
    /// Why it stopped before an ending.
    #[serde(skip)]
    pub stop: Option<Stop>,
}

/// What was said in a turn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Said {
    /// In which scene.
    pub scene: SceneId,
    /// What.
    pub line: LineId,
}

/// How it went.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Outcome {
    /// How it ended.
    pub ending: EndingId,
    /// How good that is.
    pub class: Grade,
    /// What the rubric says.
    pub rubric: Vec<Judgement>,
    /// The turns that mattered, from 1.
    pub turns: Vec<u16>,
    /// The facts that stayed hidden.
    pub hidden: Vec<Question>,
}

/// What a line of the rubric says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Judgement {
    /// Which line.
    pub id: RubricId,
    /// How good it was.
    pub result: Grade,
    /// The turns that show it, from 1.
    pub evidence: Vec<u16>,
}

/// A fact that stayed hidden.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Question {
    /// Which fact.
    pub fact: FactId,
    /// What would have shown it.
    pub question: Text,
}

/// Why a play stopped before an ending.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stop {
    /// There were no more choices.
    RanOut,
    /// A choice was not on offer.
    NotOffered {
        /// Which turn it was, from 1.
        turn: u16,
        /// The choice.
        choice: Choice,
        /// What was on offer.
        offers: Vec<LineId>,
    },
}

/// Plays a visit. What follows an ending is left aside.
///
/// # Errors
/// When what to prepare is unknown or takes too long.
pub fn play(
    plan: Arc<Plan>,
    seed: u32,
    prepare: &[ItemId],
    choices: &[Choice],
) -> Result<Played, Unprepared> {
    let mut run = Run::new(plan, seed, prepare)?;
    let stop = go(&mut run, choices);
    Ok(told(&run, stop))
}

/// Makes the choices one by one; says why it stopped, unless it came to an ending.
fn go(run: &mut Run, choices: &[Choice]) -> Option<Stop> {
    for choice in choices {
        let line = choice.line(run.scene()?);
        if line.is_none_or(|line| run.choose(&line).is_err()) {
            return Some(Stop::NotOffered {
                turn: run.turn() + 1,
                choice: choice.clone(),
                offers: run.offers().iter().map(|line| line.id.clone()).collect(),
            });
        }
    }
    run.scene().map(|_| Stop::RanOut)
}

fn told(run: &Run, stop: Option<Stop>) -> Played {
    let said = |(scene, line)| Said { scene, line };
    let known = run.facts().filter(|(_, value)| value.is_some());
    Played {
        visit: run.plan().visit().id.clone(),
        seed: run.seed(),
        turns: run.choices().into_iter().map(said).collect(),
        meters: series(run)
            .into_iter()
            .map(|series| (series.meter, series.values))
            .collect(),
        known: known.map(|(fact, _)| fact.id.clone()).collect(),
        debrief: Debrief::of(run).map(outcome),
        stop,
    }
}

fn outcome(debrief: Debrief) -> Outcome {
    let judgement = |Judged {
                         id,
                         grade,
                         evidence,
                     }| Judgement {
        id,
        result: grade,
        evidence,
    };
    let question = |Hidden { fact, question, .. }| Question { fact, question };
    Outcome {
        ending: debrief.ending,
        class: debrief.class,
        rubric: debrief.rubric.into_iter().map(judgement).collect(),
        turns: debrief.turns.iter().map(|turn| turn.turn).collect(),
        hidden: debrief.hidden.into_iter().map(question).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::plan;
    use super::*;

    fn choices(list: &str) -> Vec<Choice> {
        list.split(',').map(Choice::read).collect()
    }

    #[test]
    fn a_play_is_told_as_the_format_says() {
        let played = play(plan(), 5, &["case".into()], &choices("1,defer,1,1")).unwrap();
        assert_eq!(played.stop, None);
        assert_eq!(
            serde_json::to_string(&played).unwrap(),
            concat!(
                r#"{"visit":"test","seed":5,"turns":[{"scene":"opening","line":"pitch"},"#,
                r#"{"scene":"margin","line":"defer"},{"scene":"decide","line":"show"},"#,
                r#"{"scene":"close","line":"leave"}],"meters":{"trust":[1,0,1,3,3]},"known":[],"#,
                r#""debrief":{"ending":"again","class":"fair","rubric":["#,
                r#"{"id":"asks-first","result":"poor","evidence":[1]},"#,
                r#"{"id":"learns","result":"poor","evidence":[]},"#,
                r#"{"id":"proposes","result":"poor","evidence":[]}],"turns":[1,2,3],"hidden":["#,
                r#"{"fact":"rival","question":{"zh":"“rival?”","en":"rival?"}},"#,
                r#"{"fact":"decider","question":{"zh":"“decider?”","en":"decider?"}}]}}"#,
            )
        );
    }

    #[test]
    fn choices_may_run_out() {
        let played = play(plan(), 0, &[], &choices("ask")).unwrap();
        assert_eq!(played.stop, Some(Stop::RanOut));
        assert_eq!(played.debrief, None);
        assert_eq!(played.known, ["rival".into()]);
    }

    #[test]
    fn a_number_counts_hidden_lines_but_does_not_open_them() {
        assert_eq!(
            play(plan(), 0, &[], &choices("2,3,2,9")).unwrap().stop,
            None
        );
        for (list, choice) in [("2,1", 1), ("2,0", 0), ("2,4", 4)] {
            let played = play(plan(), 0, &[], &choices(list)).unwrap();
            let stop = Stop::NotOffered {
                turn: 2,
                choice: Choice::Number(choice),
                offers: vec!["talk".into(), "who".into()],
            };
            assert_eq!(played.stop, Some(stop));
        }
    }
}
