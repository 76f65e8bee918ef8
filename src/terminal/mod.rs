//! The local terminal: it is taken for a session, listened to, and always given back.
//!
//! Who does what:
//!
//! | thread | sleeps until | and then |
//! |---|---|---|
//! | the caller's | the session wants to paint | one write per frame, through [`Local`] |
//! | `input` | a key, a paste | [`Wake::Input`](crate::session::Wake) |
//! | `signals` | a signal | a new size, a stop, or the end |
//! | `hang-up` | the terminal is gone | the end |
//!
//! Nothing here has a timer that runs while nothing happens, and nothing here asks the terminal
//! anything: its size comes from the operating system, and a late reply can never be taken for keys.
//!
//! All threads, the panic hook and the guard share one `Hold`. It knows whether the terminal is ours;
//! a frame that comes when it is not is dropped, so that nothing is painted over the shell.
//!
//! What is process-wide, because the operating system has it so: signal handlers, the panic hook,
//! crossterm's reader of events. One process can therefore have one local terminal, no more; every
//! other session brings its own [`Surface`](crate::session::Surface).

mod end;
mod fit;
mod guard;
#[cfg(unix)]
mod hang_up;
mod hold;
mod input;
mod modes;
mod panic;
mod screen;
#[cfg(unix)]
mod signals;
mod size;
mod style;
mod surface;
#[cfg_attr(not(unix), path = "console.rs")]
mod tty;

use std::sync::Arc;
use std::sync::mpsc::Sender;

pub use end::Ending;
pub use fit::Unfit;
pub use surface::Local;

use crate::session::Wake;
use guard::Guard;
use hold::Hold;

/// Takes the terminal and starts listening to it; everything it says goes to `wake`.
///
/// Dropping the [`Local`] gives the terminal back. The threads go on sleeping until the process ends.
///
/// # Errors
/// When this is no terminal a session can be shown in. Nothing has been written to it then.
pub fn open(wake: &Sender<Wake>) -> Result<Local, Unfit> {
    let hold = Arc::new(Hold::new()?);
    // Whatever can end the process has to know the terminal before the terminal is taken.
    panic::watch(&hold, wake);
    #[cfg(unix)]
    signals::listen(&hold, wake)?;
    let guard = Guard::enter(hold)?;
    #[cfg(unix)]
    hang_up::listen(guard.hold(), wake)?;
    input::listen(wake)?;
    Ok(Local::new(guard)?)
}
