//! `qucheng map`: a visit's graph, for authors.

use crate::paper;

use super::args::Args;
use super::course::{course, lang};
use super::play::plan;
use super::{DONE, print};

pub(super) fn map(args: &Args, visit: &str) -> u8 {
    let library = match course(args) {
        Ok(library) => library,
        Err(code) => return code,
    };
    match plan(&library, visit, lang(args)) {
        Ok(plan) => {
            print(&paper::map(&plan, lang(args)));
            DONE
        }
        Err(code) => code,
    }
}
