//! The panic hook: the terminal is given back before anything is said about a panic.

use std::panic;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use super::end;
use super::hold::Hold;
use crate::session::{Stop, Wake};

/// How long the session may take to save when a thread beside it has panicked.
const PATIENCE: Duration = Duration::from_secs(2);

/// Puts a hook before the one that is there. A panic hook belongs to the whole process, by its nature.
///
/// A panic on the thread that calls this ends the session as it unwinds. A panic beside it would leave
/// a frozen screen: the session is asked to end, and ended if it does not.
pub(super) fn watch(hold: &Arc<Hold>, wake: &Sender<Wake>) {
    let session = thread::current().id();
    let (hold, wake) = (Arc::clone(hold), wake.clone());
    let former = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        let first = hold.restore();
        hold.note_panic();
        former(panic);
        if first && thread::current().id() != session {
            end::later(&hold, end::PANICKED, PATIENCE);
            // Nobody listening means that the session is ending already.
            let _ = wake.send(Wake::Stop(Stop::Gone));
        }
    }));
}
