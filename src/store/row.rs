//! One row of the table of events, as it is stored.

use rusqlite::{Connection, Row};
use uuid::Uuid;

use crate::domain::event::{BadBody, Entry, Event};
use crate::domain::id::{EventId, LearnerId};
use crate::domain::moment::Moment;

/// A row as it stands in the file, whether or not this version of the program understands it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RawRow {
    /// The order of arrival in this file.
    pub seq: i64,
    /// The event's UUID.
    pub id: String,
    /// Milliseconds since 1970 in UTC.
    pub at: i64,
    /// Minutes that local time was ahead of UTC.
    pub offset: i32,
    /// The learner's UUID.
    pub learner: String,
    /// The course.
    pub course: String,
    /// The event's kind.
    pub kind: String,
    /// The event's body, as JSON.
    pub body: String,
}

/// Why a row is not an event of the course.
#[derive(Debug, thiserror::Error)]
pub(super) enum BadRow {
    #[error("id: {0}")]
    Id(uuid::Error),
    #[error("learner: {0}")]
    Learner(uuid::Error),
    #[error(transparent)]
    Body(#[from] BadBody),
}

/// Every column, in the order that [`RawRow::read`] expects.
pub(super) const COLUMNS: &str = r#"seq, id, at, "offset", learner, course, kind, body"#;

impl RawRow {
    /// The row of a query for [`COLUMNS`].
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            id: row.get(1)?,
            at: row.get(2)?,
            offset: row.get(3)?,
            learner: row.get(4)?,
            course: row.get(5)?,
            kind: row.get(6)?,
            body: row.get(7)?,
        })
    }

    /// The row as an event of the course.
    pub(super) fn entry(&self) -> Result<Entry, BadRow> {
        let moment = Moment {
            at: self.at,
            offset: self.offset,
        };
        let [id, learner, course] = [&*self.id, &*self.learner, &*self.course];
        entry(
            self.seq,
            moment,
            [id, learner, course],
            &self.kind,
            &self.body,
        )
    }

    /// The row as an event of the course; `None` where this version of the program does not understand it.
    pub fn event(&self) -> Option<Entry> {
        self.entry().ok()
    }

    /// Adds the row at the end of the table; `seq` is the file's to give.
    pub(super) fn add(&self, conn: &Connection) -> rusqlite::Result<()> {
        conn.prepare_cached(
            r#"INSERT INTO events (id, at, "offset", learner, course, kind, body)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"#,
        )?
        .execute((
            &self.id,
            self.at,
            self.offset,
            &self.learner,
            &self.course,
            &self.kind,
            &self.body,
        ))?;
        Ok(())
    }
}

/// The event in the row of a query for [`COLUMNS`]; nothing where it is none, or no text.
///
/// Every start reads the whole log this way, so nothing is copied that is only looked at.
pub(super) fn event(row: &Row<'_>) -> Option<Entry> {
    let text = |at| row.get_ref(at).ok()?.as_str().ok();
    let moment = Moment {
        at: row.get(2).ok()?,
        offset: row.get(3).ok()?,
    };
    let names = [text(1)?, text(4)?, text(5)?];
    entry(row.get(0).ok()?, moment, names, text(6)?, text(7)?).ok()
}

fn entry(
    seq: i64,
    moment: Moment,
    [id, learner, course]: [&str; 3],
    kind: &str,
    body: &str,
) -> Result<Entry, BadRow> {
    Ok(Entry {
        seq,
        id: EventId(Uuid::parse_str(id).map_err(BadRow::Id)?),
        moment,
        learner: LearnerId(Uuid::parse_str(learner).map_err(BadRow::Learner)?),
        course: course.to_owned(),
        event: Event::read(kind, body)?,
    })
}
